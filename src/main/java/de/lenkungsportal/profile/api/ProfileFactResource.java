package de.lenkungsportal.profile.api;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a Steckbrief as the API says it.
 *
 * @param area name of the municipality, the Land or the Bund
 * @param institution id of the institution that it is about
 * @param position order within institution and facet
 * @param source null for what the municipality says of itself
 * @param ownReading the source does not say it in so many words
 */
record ProfileFactResource(
        String id,
        int version,
        String ags,
        String area,
        String institution,
        String institutionName,
        ProfileFacet facet,
        int position,
        String text,
        Stand asOf,
        @Nullable String source,
        @Nullable String sourcePlace,
        boolean ownReading)
        implements Versioned {

    static final Columns<ProfileFactResource> COLUMNS = Columns.of(ProfileFactResource.class);

    static ProfileFactResource of(ProfileFact fact) {
        ProfileFactContent content = fact.content();
        return new ProfileFactResource(
                fact.id(),
                fact.version(),
                fact.place().ags(),
                fact.place().area(),
                fact.place().institution(),
                fact.place().name(),
                content.facet(),
                fact.position(),
                content.text(),
                content.asOf(),
                content.source(),
                content.sourcePlace(),
                content.ownReading());
    }
}

package de.lenkungsportal.profile.api;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFactContent;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new fact or of a change.
 *
 * @param institution of a new fact; a change may repeat it, but not name another
 * @param source number of the document; left out for what the municipality says of itself
 * @param reason why it is changed
 */
record ProfileFactInput(
        @Schema(example = "ip-dortmund") @Nullable String institution,

        ProfileFacet facet,

        @Schema(maxLength = 300) String text,

        @Schema(description = "Stand: year, month or day in ISO form")
        Stand asOf,

        @Schema(pattern = "\\d{3}") @Nullable String source,

        @Schema(maxLength = 200, description = "slide, table row or chapter; goes with the source") @Nullable String sourcePlace,

        @Schema(description = "the source does not say it in so many words") @Nullable Boolean ownReading,

        @Schema(maxLength = 500, description = "why it is changed; needed for a change") @Nullable String reason) {

    ProfileFactContent content() {
        return new ProfileFactContent(facet, text, asOf, source, sourcePlace, Boolean.TRUE.equals(ownReading));
    }
}

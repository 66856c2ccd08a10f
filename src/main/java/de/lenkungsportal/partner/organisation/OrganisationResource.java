package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An organisation over HTTP.
 *
 * @param mergedInto id of the organisation that stands for this one
 * @param municipalities how many cities and Kreise work or have worked with it
 */
record OrganisationResource(
        String id,
        int version,
        String name,
        OrganisationKind kind,
        @Nullable String carrier,
        @Nullable String website,
        @Nullable String mailbox,
        @Nullable String note,
        @Nullable String mergedInto,
        int municipalities,
        @Nullable String source,
        @Nullable String sourcePlace)
        implements Versioned {

    static final Columns<OrganisationResource> COLUMNS = Columns.of(OrganisationResource.class)
            .inOrder(
                    "id",
                    "name",
                    "kind",
                    "carrier",
                    "website",
                    "mailbox",
                    "municipalities",
                    "note",
                    "source",
                    "source_place");

    static OrganisationResource of(Organisation organisation) {
        SourcePlace source = organisation.source();
        return new OrganisationResource(
                organisation.id(),
                organisation.version(),
                organisation.name(),
                organisation.kind(),
                organisation.carrier(),
                organisation.website(),
                organisation.mailbox(),
                organisation.note(),
                organisation.mergedInto(),
                organisation.municipalities(),
                source == null ? null : source.source(),
                source == null ? null : source.place());
    }
}

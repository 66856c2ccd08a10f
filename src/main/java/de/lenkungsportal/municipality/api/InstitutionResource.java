package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Institution.Kind;
import de.lenkungsportal.municipality.InstitutionContent;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the API says it.
 *
 * @param ags area that it lies in
 * @param source number of the document that names it; OWN for what the area says of itself
 * @param validTo the last day, where there is none any more
 */
record InstitutionResource(
        String id,
        String ags,
        int version,
        String name,
        Kind kind,
        String source,
        String sourcePlace,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Versioned {

    static final Columns<InstitutionResource> COLUMNS = Columns.of(InstitutionResource.class);

    static InstitutionResource of(Institution institution) {
        InstitutionContent content = institution.content();
        return new InstitutionResource(
                institution.id(),
                institution.ags(),
                institution.version(),
                content.name(),
                content.kind(),
                institution.source().source(),
                content.sourcePlace(),
                content.validFrom(),
                content.validTo());
    }

    /**
     * The body of a new institution or of a change.
     *
     * @param source number of the document; left out or OWN for what the area says of itself
     * @param reason why it is changed
     */
    record InstitutionInput(
            @Schema(maxLength = 120) @Nullable String name,

            @Schema(description = "OTHER where it is left out") @Nullable Kind kind,

            @Schema(pattern = "\\d{3}|OWN") @Nullable String source,

            @Schema(
                    maxLength = 200,
                    description = "slide, table row or chapter; of an own statement where it is from, in words")
            @Nullable String sourcePlace,

            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Schema(maxLength = 500) @Nullable String reason) {

        InstitutionContent content() {
            return new InstitutionContent(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(kind, Kind.OTHER),
                    "OWN".equals(source) ? null : source,
                    Objects.requireNonNullElse(sourcePlace, ""),
                    validFrom,
                    validTo);
        }
    }
}

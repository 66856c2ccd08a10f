package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Area;
import de.lenkungsportal.municipality.AreaContent;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An area as the API says it.
 *
 * @param ags key of the area; that of the Bund is 00000000
 * @param shortName car plate sign
 * @param validTo the last day, where it was merged into another one
 */
record AreaResource(
        String ags,
        int version,
        String name,
        String shortName,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Versioned {

    static final Columns<AreaResource> COLUMNS = Columns.of(AreaResource.class);

    static AreaResource of(Area area) {
        AreaContent content = area.content();
        return new AreaResource(
                area.ags(),
                area.version(),
                content.name(),
                content.shortName(),
                content.kind(),
                content.validFrom(),
                content.validTo());
    }

    /**
     * The body of a new area.
     *
     * @param kind CITY where left out
     */
    record AreaInput(
            @Schema(pattern = "\\d{8}") @Nullable String ags,

            @Schema(maxLength = 120) @Nullable String name,

            @Schema(maxLength = 40) @Nullable String shortName,

            @Nullable Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean isKeyAlone() {
            return name == null && shortName == null && kind == null && validFrom == null && validTo == null;
        }

        AreaContent content() {
            return contentOf(name, shortName, kind, validFrom, validTo);
        }
    }

    /**
     * The body of a change.
     *
     * @param kind CITY where left out
     * @param reason why it is changed
     */
    record AreaChange(
            @Schema(maxLength = 120) @Nullable String name,

            @Schema(maxLength = 40) @Nullable String shortName,

            @Nullable Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Schema(maxLength = 500) @Nullable String reason) {

        AreaContent content() {
            return contentOf(name, shortName, kind, validFrom, validTo);
        }
    }

    private static AreaContent contentOf(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        return new AreaContent(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(shortName, ""),
                Objects.requireNonNullElse(kind, Kind.CITY),
                validFrom,
                validTo);
    }
}

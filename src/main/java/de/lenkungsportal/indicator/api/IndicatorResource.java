package de.lenkungsportal.indicator.api;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the API says it.
 *
 * @param units that its figures may have, the usual one first
 * @param dimensions RECHTSKREIS, CARRIER, FUNCTION or a dimension of the breakdowns
 * @param retired no figure is entered for it any more
 */
record IndicatorResource(
        String id,
        int version,
        String name,
        String shortName,
        String definition,
        List<Unit> units,
        IndicatorContent.Kind kind,
        List<String> dimensions,
        IndicatorContent.Direction direction,
        @Nullable String source,
        @Nullable String sourcePlace,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean retired)
        implements Versioned {

    static final Columns<IndicatorResource> COLUMNS = Columns.of(IndicatorResource.class);

    static IndicatorResource of(CatalogueEntry entry) {
        IndicatorContent content = entry.content();
        return new IndicatorResource(
                entry.code(),
                entry.version(),
                content.name(),
                content.shortName(),
                content.definition(),
                content.units(),
                content.kind(),
                List.copyOf(new TreeSet<>(content.dimensions())),
                content.direction(),
                content.source(),
                content.sourcePlace(),
                content.validFrom(),
                content.validTo(),
                content.retired());
    }

    /**
     * The body of a new indicator or of a change.
     *
     * @param id code of a new indicator; a change names it in its address
     * @param direction NEITHER where left out
     * @param reason why it is changed
     */
    record IndicatorInput(
            @Schema(pattern = "[A-Z][A-Z0-9_]{0,59}") @Nullable String id,

            @Schema(maxLength = 120) String name,

            @Schema(maxLength = 30) String shortName,

            @Schema(maxLength = 500) String definition,

            List<Unit> units,
            IndicatorContent.Kind kind,
            @Nullable Set<String> dimensions,
            IndicatorContent.@Nullable Direction direction,

            @Schema(pattern = "\\d{3}") @Nullable String source,

            @Schema(maxLength = 200) @Nullable String sourcePlace,

            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean retired,

            @Schema(maxLength = 500) @Nullable String reason) {

        IndicatorContent content() {
            return new IndicatorContent(
                    name,
                    shortName,
                    definition,
                    units,
                    kind,
                    dimensions == null ? Set.of() : dimensions,
                    direction == null ? IndicatorContent.Direction.NEITHER : direction,
                    source,
                    sourcePlace,
                    validFrom,
                    validTo,
                    Boolean.TRUE.equals(retired));
        }
    }
}

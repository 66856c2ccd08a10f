package de.lenkungsportal.indicator.ui;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what the catalogue holds of an indicator. */
record IndicatorWords(Messages messages, IndicatorNames names) {

    /** Words for the dimensions that every figure has a column for. */
    private static final Map<String, String> OWN = Map.of(
            "RECHTSKREIS", "indicator.dimension.rechtskreis",
            "CARRIER", "indicator.dimension.carrier",
            "FUNCTION", "indicator.dimension.function");

    String text(String key, Object... arguments) {
        return messages.text("indicator." + key, arguments);
    }

    String kind(IndicatorContent.Kind kind) {
        return messages.label("IndicatorKind", kind.name());
    }

    String direction(IndicatorContent.Direction direction) {
        return messages.label("IndicatorDirection", direction.name());
    }

    String unit(Unit unit) {
        return messages.label("UnitName", unit.name());
    }

    String units(IndicatorContent content) {
        return content.units().stream().map(this::unit).collect(Collectors.joining(", "));
    }

    String dimension(String code) {
        String own = OWN.get(code);
        return own == null ? names.dimension(code) : messages.text(own);
    }

    String dimensions(IndicatorContent content) {
        return content.dimensions().stream().map(this::dimension).sorted().collect(Collectors.joining(", "));
    }

    /** Every dimension that an indicator can be broken down by, the own ones of figures first. */
    List<String> allDimensions() {
        return Stream.concat(
                        Stream.of("RECHTSKREIS", "CARRIER", "FUNCTION"),
                        names.dimensions().stream().map(each -> each.code()))
                .toList();
    }

    String validity(IndicatorContent content) {
        if (content.validFrom() == null && content.validTo() == null) {
            return text("validity.always");
        }
        return Stream.of(
                        content.validFrom() == null ? "" : text("validity.from", GermanFormat.day(content.validFrom())),
                        content.validTo() == null ? "" : text("validity.to", GermanFormat.day(content.validTo())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String state(CatalogueEntry entry) {
        return text(entry.content().retired() ? "state.retired" : "state.inUse");
    }

    String source(IndicatorContent content) {
        return content.source() == null
                ? text("source.own")
                : text("source.document", content.source(), String.valueOf(content.sourcePlace()));
    }
}

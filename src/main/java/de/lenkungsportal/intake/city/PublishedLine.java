package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.DistributionData;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A forecast that somebody published, as the view shows it.
 *
 * @param year the year that is forecast; null for a rate without one
 * @param population who is counted, in the words of the source
 * @param defect what is wrong with the source at this place, or null
 * @param obstacle why it cannot stand beside the own forecast, or null where it can
 */
record PublishedLine(
        DistributionData.Shape shape,
        Quantity.Value quantity,
        @Nullable Integer year,
        String population,
        String publisher,
        SourcePlace place,
        @Nullable String figureId,
        @Nullable String defect,
        @Nullable String obstacle) {

    boolean isComparable() {
        return obstacle == null;
    }

    double value() {
        return quantity.value().doubleValue();
    }

    /** 3.500, 450 bis 1.200 or bis zu 71.000, without the unit. */
    String number(Messages messages) {
        return switch (quantity.qualifier()) {
            case RANGE -> messages.text("chart.span", GermanFormat.number(quantity.value()), GermanFormat.number(to()));
            case AT_MOST -> messages.text("forecastview.upTo", GermanFormat.number(quantity.value()));
            case AT_LEAST -> messages.text("forecastview.atLeast", GermanFormat.number(quantity.value()));
            case APPROXIMATE -> messages.text("forecastview.around", GermanFormat.number(quantity.value()));
            case EXACT -> GermanFormat.number(quantity.value());
        };
    }

    String withUnit(Messages messages) {
        return number(messages) + " "
                + (quantity.unit() == Unit.PERCENT
                        ? messages.text("forecastview.perYear")
                        : messages.label(quantity.unit()));
    }

    String name(Messages messages) {
        return messages.text("forecastview.published." + shape);
    }

    DistributionData.Mark mark(Messages messages) {
        return new DistributionData.Mark(
                shape,
                value(),
                shape == DistributionData.Shape.RANGE ? to().doubleValue() : null,
                number(messages),
                name(messages));
    }

    private BigDecimal to() {
        BigDecimal to = quantity.to();
        return to == null ? quantity.value() : to;
    }
}

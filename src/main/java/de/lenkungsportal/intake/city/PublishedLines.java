package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.DistributionData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others said about a city and the Land, and why a number cannot stand beside the own forecast. */
final class PublishedLines {

    private final Messages messages;

    PublishedLines(Messages messages) {
        this.messages = messages;
    }

    /** What stands beside no own forecast, because there is none. */
    List<PublishedLine> alone(List<PublishedForecast> published) {
        return published.stream()
                .map(each -> line(each, messages.text("forecastview.obstacle.noOwn")))
                .toList();
    }

    /** What stands beside the total of this year in this unit. */
    List<PublishedLine> beside(List<PublishedForecast> published, Rechtskreis rechtskreis, Unit unit, int year) {
        return published.stream()
                .map(each -> line(each, obstacle(each, rechtskreis, unit, year)))
                .toList();
    }

    private @Nullable String obstacle(PublishedForecast forecast, Rechtskreis rechtskreis, Unit unit, int year) {
        if (forecast.scope() != PublishedForecast.Scope.MUNICIPALITY) {
            return messages.text("forecastview.obstacle.scope", messages.label(forecast.scope()));
        }
        if (forecast.shape() instanceof PublishedForecast.Shape.Rate) {
            return messages.text("forecastview.obstacle.rate");
        }
        if (forecast.measure() != PublishedForecast.Measure.INTAKE) {
            return messages.text("forecastview.obstacle.measure", messages.label(forecast.measure()));
        }
        if (forecast.unit() != unit) {
            return messages.text("forecastview.obstacle.unit", messages.label(forecast.unit()), messages.label(unit));
        }
        if (forecast.rechtskreis() != null && forecast.rechtskreis() != rechtskreis) {
            return messages.text("forecastview.obstacle.rechtskreis", messages.label(forecast.rechtskreis()));
        }
        Integer forecastYear = forecast.year();
        return forecastYear == null || forecastYear != year
                ? messages.text("forecastview.obstacle.year", String.valueOf(year))
                : null;
    }

    private PublishedLine line(PublishedForecast forecast, @Nullable String obstacle) {
        return new PublishedLine(
                shape(forecast),
                forecast.quantity(),
                forecast.year(),
                forecast.population(),
                forecast.publisher(),
                forecast.source(),
                forecast.figureId(),
                defect(forecast),
                obstacle);
    }

    private static DistributionData.Shape shape(PublishedForecast forecast) {
        return switch (forecast.shape()) {
            case PublishedForecast.Shape.Range range -> DistributionData.Shape.RANGE;
            case PublishedForecast.Shape.UpperBound bound -> DistributionData.Shape.UPPER_BOUND;
            case PublishedForecast.Shape.Rate rate -> DistributionData.Shape.POINT;
            case PublishedForecast.Shape.Point point ->
                forecast.method() == PublishedForecast.Method.CONSTANT_INTAKE
                        ? DistributionData.Shape.RECKONED
                        : DistributionData.Shape.POINT;
        };
    }

    private @Nullable String defect(PublishedForecast forecast) {
        if (forecast.flag() == null) {
            return forecast.note();
        }
        return forecast.note() == null
                ? messages.label(forecast.flag())
                : messages.text("forecastview.defect", messages.label(forecast.flag()), forecast.note());
    }
}

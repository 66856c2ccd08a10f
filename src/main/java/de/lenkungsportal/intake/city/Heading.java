package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** The first sentence of the page: what is coming, and how sure that is. */
final class Heading {

    private final Messages messages;

    Heading(Messages messages) {
        this.messages = messages;
    }

    String of(SeriesPage series) {
        Distribution total = series.year().total();
        Distribution.Interval eighty = total.interval(0.8);
        return messages.text(
                "forecastview.heading",
                ForecastNumbers.rounded(total.median()),
                messages.text("forecastview.coming." + series.unit()),
                ForecastNumbers.rounded(eighty.lower()),
                ForecastNumbers.rounded(eighty.upper()),
                String.valueOf(series.year().year()));
    }

    String of(List<CityTile> tiles) {
        long alarms = tiles.stream().filter(CityTile::hasThreshold).count();
        long missing = tiles.stream()
                .filter(tile -> !tile.hasThreshold() && tile.isMissing())
                .count();
        return messages.text("forecastview.heading.all", alarms, missing);
    }

    /** Stand KW 10/2016 · gerechnet am 31.05.2016 */
    String stand(SeriesPage series) {
        return messages.text("forecastview.stand", series.course().lastReport(), GermanFormat.day(series.calculated()));
    }
}

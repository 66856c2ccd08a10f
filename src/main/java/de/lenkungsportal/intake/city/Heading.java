package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Title and first sentence of the page: of whom, what is coming, and how sure that is. */
final class Heading {

    private final Messages messages;

    Heading(Messages messages) {
        this.messages = messages;
    }

    /** Dortmund: Zugangsprognose 2016, neue Personen */
    String title(String city, SeriesPage series) {
        return reckoned(series)
                .caption(messages.text(
                        "forecastview.title",
                        city,
                        String.valueOf(series.year().year()),
                        messages.text("forecastview.coming." + series.unit())));
    }

    String of(SeriesPage series) {
        Distribution total = series.year().total();
        Distribution.Interval eighty = total.interval(0.8);
        return reckoned(series)
                .sentence(messages.text(
                        "forecastview.heading",
                        ForecastNumbers.rounded(total.median()),
                        messages.text("forecastview.coming." + series.unit()),
                        ForecastNumbers.rounded(eighty.lower()),
                        ForecastNumbers.rounded(eighty.upper()),
                        String.valueOf(series.year().year()),
                        stand(series)));
    }

    private Reckoned reckoned(SeriesPage series) {
        return new Reckoned(messages, series.isSimulated());
    }

    String of(List<CityTile> tiles) {
        if (tiles.isEmpty()) {
            return messages.text("forecastview.all.empty");
        }
        long alarms = tiles.stream().filter(CityTile::hasThreshold).count();
        long missing = tiles.stream()
                .filter(tile -> !tile.hasThreshold() && tile.isMissing())
                .count();
        return messages.text(
                "forecastview.sentence.all",
                messages.text("forecastview.heading.all", alarms, missing),
                messages.text("forecastview.all.sentence"));
    }

    /** Stand KW 10/2016 · gerechnet am 31.05.2016 */
    String stand(SeriesPage series) {
        return messages.text("forecastview.stand", series.course().lastReport(), GermanFormat.day(series.calculated()));
    }
}

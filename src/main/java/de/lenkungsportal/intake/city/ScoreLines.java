package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.intake.published.Scorecard;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scorecard in words: a verdict, or why it is too early for one, and the latest forecasts with what came. */
final class ScoreLines {

    private static final int ROWS = 12;

    private final Messages messages;

    ScoreLines(Messages messages) {
        this.messages = messages;
    }

    ScoreLine of(Scorecard card) {
        Scorecard.Summary summary = card.summary();
        String verdict = messages.text(
                "forecastview.score." + summary.verdict(),
                summary.judged(),
                Scorecard.ENOUGH,
                ForecastNumbers.mean(summary.error()),
                ForecastNumbers.mean(summary.errorOfLastValue()),
                summary.within80());
        var rows = new ArrayList<ScoreLine.Row>();
        card.published().forEach(row -> rows.add(row(row)));
        card.rows().stream().limit(ROWS).forEach(row -> rows.add(row(row)));
        return new ScoreLine(verdict, rows);
    }

    private ScoreLine.Row row(Scorecard.Row row) {
        return new ScoreLine.Row(
                messages.text(
                        "forecastview.score.made." + row.made(), row.period().inGerman(), GermanFormat.day(row.asOf())),
                messages.text(
                        "forecastview.score.own",
                        ForecastNumbers.rounded(row.median()),
                        ForecastNumbers.span(messages, row.interval80())),
                row.came() == null ? messages.text("Missing.SUPPRESSED") : ForecastNumbers.whole(row.came()),
                row.error() == null ? messages.text("Missing.SUPPRESSED") : signed(row.error()),
                messages.text("forecastview.score." + (row.within80() ? "in80" : row.within95() ? "in95" : "out")));
    }

    private ScoreLine.Row row(Scorecard.PublishedRow row) {
        var line = new PublishedLines(messages).alone(List.of(row.published())).getFirst();
        Boolean closer = row.isOwnCloser();
        return new ScoreLine.Row(
                row.published().publisher(),
                line.withUnit(messages),
                row.missingPeriods() == 0
                        ? ForecastNumbers.whole(row.came())
                        : messages.text(
                                "forecastview.score.soFar", ForecastNumbers.whole(row.came()), row.missingPeriods()),
                row.error() == null ? early() : signed(row.error()),
                closer == null
                        ? early()
                        : messages.text("forecastview.score." + (closer ? "ownCloser" : "publishedCloser")));
    }

    private String early() {
        return messages.text("forecastview.score.early");
    }

    private static String signed(@Nullable Double error) {
        double value = error == null ? 0 : error;
        return (value > 0 ? "+" : "") + ForecastNumbers.mean(value);
    }
}

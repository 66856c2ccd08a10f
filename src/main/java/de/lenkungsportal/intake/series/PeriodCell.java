package de.lenkungsportal.intake.series;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ColumnSample;
import de.lenkungsportal.ingest.Reading;
import de.lenkungsportal.ingest.Reading.Rank;
import de.lenkungsportal.intake.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cell of the column of periods says: a week, a month, several of them, or a text that could be either. */
sealed interface PeriodCell {

    /** A week or month, or several. */
    record Known(Period period) implements PeriodCell {}

    /**
     * 02/2016 or 01.02.2016 where the row says by another column which of both it is.
     *
     * @param usual what it is where the row does not say it, null where it could be both
     */
    record Open(
            @Nullable Period week,
            @Nullable Period month,
            @Nullable Frequency usual) implements PeriodCell {}

    /** The right form, but no such week, or too many of them. */
    record Refused(String problemKey) implements PeriodCell {}

    /** All cells are weeks: 10/2015 is KW 10, 12.01.2015 the week that begins on that day. */
    String WEEKS = "WEEKS";

    /** All cells are months: 10/2015 is October, 01.10.2015 the month that begins on that day. */
    String MONTHS = "MONTHS";

    /** Each cell says itself whether it is a week or a month, or its row does. */
    String PER_ROW = "PER_ROW";

    /** Weeks that a spreadsheet program took for months: 01.10.2015 is KW 10/2015. */
    String WEEKS_FROM_DAYS = "WEEKS_FROM_DAYS";

    static CellType<PeriodCell> type() {
        return new CellType<>(
                List.of(
                        Reading.of(WEEKS, text -> PeriodWord.of(text).flatMap(PeriodWord::week)),
                        Reading.of(MONTHS, text -> PeriodWord.of(text).flatMap(PeriodWord::month)),
                        new Reading<>(PER_ROW, text -> PeriodWord.of(text).map(PeriodWord::open), Rank.FALLBACK),
                        new Reading<>(
                                WEEKS_FROM_DAYS,
                                text -> PeriodWord.of(text).flatMap(PeriodWord::weekFromDay),
                                Rank.ON_REQUEST)),
                PeriodCell::preference,
                text -> false,
                cell -> cell instanceof Known(Period period) ? period.inGerman() : "",
                "intake.problem.period",
                List.of(),
                List.of());
    }

    private static Optional<String> preference(ColumnSample sample) {
        if (sample.says("kw", "kalenderwoche", "kalenderwochen", "woche", "wochen", "kws")) {
            List<LocalDate> days = sample.values().stream()
                    .flatMap(text -> PeriodWord.of(text).map(PeriodWord::day).stream())
                    .flatMap(Optional::stream)
                    .toList();
            boolean couldBeMonths = !days.isEmpty() && days.stream().allMatch(day -> day.getDayOfMonth() == 1);
            return Optional.of(couldBeMonths ? WEEKS_FROM_DAYS : WEEKS);
        }
        if (sample.says("monat", "monate", "berichtsmonat")) {
            return Optional.of(MONTHS);
        }
        return sample.filled().contains("frequency") ? Optional.of(PER_ROW) : Optional.empty();
    }
}

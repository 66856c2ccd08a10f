package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.Count;
import de.lenkungsportal.ingest.Count.Mark;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a line of intake of the cells of a row. */
final class IntakeLineReader {

    private final IntakeColumns columns;
    private final Optional<String> own;
    private final Messages messages;

    /** @param own municipality of a line that names none */
    IntakeLineReader(IntakeColumns columns, Optional<String> own, Messages messages) {
        this.columns = columns;
        this.own = own;
        this.messages = messages;
    }

    /** @throws InvalidInputException when its cells do not make a line together */
    IntakeRow line(SheetRow row) {
        Period covered = period(row);
        String municipality = Optional.ofNullable(row.value(columns.ags))
                .or(() -> own)
                .orElseThrow(() -> new InvalidInputException("ags", "intakefile.ags"));
        if (!(row.require(columns.value) instanceof Count.Stated stated)) {
            throw new InvalidInputException("value", "intake.problem.valueMissing");
        }
        return new IntakeRow(
                row.number(),
                new SeriesKey(
                        municipality,
                        row.require(columns.rechtskreis),
                        row.require(columns.unit),
                        Objects.requireNonNullElse(row.value(columns.origin), Origin.ALL),
                        covered.frequency()),
                covered,
                new IntakeContent(
                        Objects.requireNonNullElse(row.value(columns.counting), Counting.COUNT),
                        stated.number(),
                        qualifier(row, stated),
                        row.<Stand>require(columns.asOf),
                        note(row, stated)));
    }

    private Qualifier qualifier(SheetRow row, Count.Stated stated) {
        Qualifier said = row.value(columns.qualifier);
        if (said != null) {
            return said;
        }
        Set<Mark> marks = stated.marks();
        if (marks.contains(Mark.AT_LEAST)) {
            return Qualifier.AT_LEAST;
        }
        if (marks.contains(Mark.AT_MOST)) {
            return Qualifier.AT_MOST;
        }
        boolean isAbout =
                marks.contains(Mark.UNCERTAIN) || marks.contains(Mark.ESTIMATED) || marks.contains(Mark.ABOUT);
        return isAbout ? Qualifier.APPROXIMATE : Qualifier.EXACT;
    }

    /** The note of the file, and what the number itself says in signs. */
    private @Nullable String note(SheetRow row, Count.Stated stated) {
        Stream<String> marks = stated.marks().stream()
                .filter(mark -> mark == Mark.CORRECTED
                        || mark == Mark.PRELIMINARY
                        || mark == Mark.ESTIMATED
                        || mark == Mark.UNCERTAIN)
                .sorted()
                .map(mark -> messages.text("ingest.mark." + mark));
        Stream<String> footnote = stated.footnote().isEmpty()
                ? Stream.of()
                : Stream.of(messages.text("ingest.mark.FOOTNOTE", stated.footnote()));
        String note = Stream.of(Stream.of(row.text(columns.note)), marks, footnote)
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    private Period period(SheetRow row) {
        Integer given = row.value(columns.periods);
        Frequency said = row.value(columns.frequency);
        Period first = switch (row.require(columns.period)) {
            case PeriodCell.Known(Period period) -> period;
            case PeriodCell.Refused(String key) -> throw new InvalidInputException("period", key);
            case PeriodCell.Open open -> period(open, said);
        };
        if (said != null && said != first.frequency()) {
            throw new InvalidInputException("period", "intake.problem.period");
        }
        if (given == null || given == first.count()) {
            return first;
        }
        if (first.count() > 1) {
            throw new InvalidInputException("periods", "intakefile.periods");
        }
        return new Period(first.frequency(), first.from(), given);
    }

    private static Period period(PeriodCell.Open open, @Nullable Frequency said) {
        Frequency meant = said == null ? open.usual() : said;
        if (meant == null) {
            throw new InvalidInputException("period", "intakefile.weekOrMonth");
        }
        Period found = meant == Frequency.WEEK ? open.week() : open.month();
        if (found == null) {
            throw new InvalidInputException("period", "intake.problem.periodStart");
        }
        return found;
    }
}

package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
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
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a line of intake of the cells of a row. */
final class IntakeLineReader {

    /** Stands for a period that cannot be read. */
    private static final Period ANY = new Period(Frequency.MONTH, LocalDate.of(2015, 1, 1), 1);

    private static final Set<String> SERIES =
            Set.of("ags", "rechtskreis", "unit", "origin", "frequency", "period", "periods");
    private static final Set<String> IN_SERIES = Set.of("intake.problem.overlap", IntakeImport.TWICE);

    /** Columns whose rules ask for other columns as well. */
    private static final Map<String, Set<String>> DEPENDS = Map.of(
            "counting",
            Set.of("period", "periods", "frequency"),
            "value",
            Set.of("counting"),
            "period",
            Set.of("frequency"));

    private final IntakeColumns columns;
    private final Optional<String> own;
    private final Messages messages;

    /** @param own municipality of a line that names none */
    IntakeLineReader(IntakeColumns columns, Optional<String> own, Messages messages) {
        this.columns = columns;
        this.own = own;
        this.messages = messages;
    }

    /**
     * A line as far as its cells can be read; what stands for the others breaks no rule.
     *
     * @param problems of cells that do not go together
     * @param unread keys of the columns of which nothing is known
     */
    record Line(IntakeRow row, List<Problem> problems, Set<String> unread) {

        /** Whether a rule that was broken may come from what stands for cells that cannot be read. */
        boolean mayMislead(Problem problem) {
            return unread.contains(problem.field())
                    || (IN_SERIES.contains(problem.messageKey())
                            && unread.stream().anyMatch(SERIES::contains))
                    || unread.stream().anyMatch(DEPENDS.getOrDefault(problem.field(), Set.of())::contains);
        }
    }

    /** @throws InvalidInputException when its cells do not make a line together */
    IntakeRow line(SheetRow row) {
        Line read = read(row);
        if (!read.problems().isEmpty()) {
            throw new InvalidInputException(read.problems());
        }
        return read.row();
    }

    Line read(SheetRow row) {
        var problems = new ArrayList<Problem>();
        var unread = new HashSet<String>();
        row.unread(columns.all()).forEach(column -> unread.add(column.key()));
        Period covered = ANY;
        if (!unread.contains(columns.period.key())) {
            try {
                covered = period(row);
            } catch (InvalidInputException invalid) {
                problems.addAll(invalid.problems());
                unread.add(columns.period.key());
            }
        }
        String municipality =
                Optional.ofNullable(row.value(columns.ags)).or(() -> own).orElse("");
        if (municipality.isEmpty() && unread.add(columns.ags.key())) {
            problems.add(new Problem("ags", "intakefile.ags"));
        }
        var stated = row.value(columns.value) instanceof Count.Stated known ? known : null;
        if (stated == null && unread.add(columns.value.key())) {
            problems.add(new Problem("value", "intake.problem.valueMissing"));
        }
        var line = new IntakeRow(
                row.number(),
                new SeriesKey(
                        municipality,
                        Objects.requireNonNullElse(row.value(columns.rechtskreis), Rechtskreis.ASYLBLG),
                        Objects.requireNonNullElse(row.value(columns.unit), Unit.PERSON),
                        Objects.requireNonNullElse(row.value(columns.origin), Origin.ALL),
                        covered.frequency()),
                covered,
                new IntakeContent(
                        Objects.requireNonNullElse(row.value(columns.counting), Counting.COUNT),
                        stated == null ? BigDecimal.ZERO : stated.number(),
                        stated == null ? Qualifier.EXACT : qualifier(row, stated),
                        Objects.requireNonNullElse(row.value(columns.asOf), Stand.of(ANY.from())),
                        stated == null ? row.text(columns.note) : note(row, stated)));
        return new Line(line, List.copyOf(problems), Set.copyOf(unread));
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

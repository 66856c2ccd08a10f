package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A file of intake: one line a week, month or mean of several. The headers of the portal's own exports and of its API are
 * recognised.
 */
public final class IntakeFile implements ImportTarget {

    /** Who checks and writes the lines. */
    public interface Writer {

        /** The municipality that a line without one belongs to; empty where each line must name one. */
        Optional<String> municipality();

        List<IntakeRow.Refusal> check(List<IntakeRow> rows, IntConsumer progress);

        void write(List<IntakeRow> rows, IntConsumer progress);
    }

    private static final String CAPTION = "intakeview.column.";

    private final Writer writer;
    private final TargetColumn<String> ags;
    private final TargetColumn<Rechtskreis> rechtskreis;
    private final TargetColumn<Unit> unit;
    private final TargetColumn<Origin> origin;
    private final TargetColumn<Frequency> frequency;
    private final TargetColumn<String> period;
    private final TargetColumn<Integer> periods;
    private final TargetColumn<Counting> counting;
    private final TargetColumn<BigDecimal> value;
    private final TargetColumn<Qualifier> qualifier;
    private final TargetColumn<Stand> asOf;
    private final TargetColumn<String> note;

    public IntakeFile(Writer writer, Messages messages) {
        this.writer = writer;
        var key = new CellType<>(IntakeFile::ags, "intakefile.ags", List.of());
        ags = writer.municipality().isPresent()
                ? TargetColumn.optional("ags", CAPTION + "ags", key, "gemeindeschluessel", "kommune")
                : TargetColumn.required("ags", CAPTION + "ags", key, "gemeindeschluessel", "kommune");
        rechtskreis = TargetColumn.required(
                "rechtskreis", CAPTION + "rechtskreis", CellType.code(Rechtskreis.class, messages));
        unit = TargetColumn.required("unit", CAPTION + "unit", CellType.code(Unit.class, messages));
        origin = TargetColumn.optional("origin", CAPTION + "origin", CellType.code(Origin.class, messages));
        frequency = TargetColumn.optional("frequency", CAPTION + "frequency", CellType.code(Frequency.class, messages));
        period = TargetColumn.required(
                "period", CAPTION + "period", CellType.text(40), "woche", "kw", "kalenderwoche", "monat", "beginn");
        periods = TargetColumn.optional(
                "periods", CAPTION + "periods", CellType.whole(1, Period.MOST), "wochen", "anzahl wochen", "monate");
        counting = TargetColumn.optional(
                "counting", CAPTION + "counting", CellType.code(Counting.class, messages), "zaehlung");
        value = TargetColumn.required(
                "value", CAPTION + "value", CellType.number(), "zugaenge", "anzahl", "wert", "zahl");
        qualifier = TargetColumn.optional("qualifier", CAPTION + "qualifier", CellType.code(Qualifier.class, messages));
        asOf = TargetColumn.required("as_of", CAPTION + "asOf", CellType.stand(), "stichtag");
        note = TargetColumn.optional("note", CAPTION + "note", CellType.text(500), "bemerkung");
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return List.of(
                ags, rechtskreis, unit, origin, frequency, period, periods, counting, value, qualifier, asOf, note);
    }

    @Override
    public List<RowProblem> check(List<SheetRow> rows, ImportProgress progress) {
        var problems = new ArrayList<RowProblem>();
        var lines = new ArrayList<IntakeRow>(rows.size());
        for (SheetRow row : rows) {
            try {
                lines.add(line(row));
            } catch (InvalidInputException invalid) {
                invalid.problems().forEach(problem -> problems.add(problem(row.number(), problem)));
            }
        }
        writer.check(lines, progress::at)
                .forEach(refusal -> problems.add(problem(refusal.number(), refusal.problem())));
        return problems;
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, ImportProgress progress) {
        writer.write(rows.stream().map(this::line).toList(), progress::at);
        return new ImportOutcome("intakefile.done", List.of(rows.size()), "zugaenge", "intakefile.see");
    }

    private IntakeRow line(SheetRow row) {
        Frequency rhythm = Objects.requireNonNullElse(row.value(frequency), guess(row.require(period)));
        Period covered =
                PeriodText.read(rhythm, row.require(period), Objects.requireNonNullElse(row.value(periods), 1));
        String municipality = Optional.ofNullable(row.value(ags))
                .or(writer::municipality)
                .orElseThrow(() -> new InvalidInputException("ags", "intakefile.ags"));
        return new IntakeRow(
                row.number(),
                new SeriesKey(
                        municipality,
                        row.require(rechtskreis),
                        row.require(unit),
                        Objects.requireNonNullElse(row.value(origin), Origin.ALL),
                        rhythm),
                covered,
                new IntakeContent(
                        Objects.requireNonNullElse(row.value(counting), Counting.COUNT),
                        row.require(value),
                        Objects.requireNonNullElse(row.value(qualifier), Qualifier.EXACT),
                        row.require(asOf),
                        row.value(note)));
    }

    /** As everywhere in the portal, 03/2016 and 2016-03 are a month; KW 3/2016, 2016-W03 and a day are a week. */
    private static Frequency guess(String text) {
        return text.matches("\\d{4}-\\d{2}|\\d{1,2}\\s*[/.]\\s*\\d{4}") ? Frequency.MONTH : Frequency.WEEK;
    }

    private static RowProblem problem(int row, Problem problem) {
        return new RowProblem(row, problem.field(), problem.messageKey(), List.of());
    }

    /** Spreadsheet programs drop the first zero. */
    private static Optional<String> ags(String text) {
        String digits = text.matches("\\d{7}") ? "0" + text : text;
        return digits.matches("\\d{8}") ? Optional.of(digits) : Optional.empty();
    }
}

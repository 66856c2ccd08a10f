package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.Count;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowPlace;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.Spread;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.series.IntakeLineReader.Line;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of intake: one line a week, month or mean of several, or a wide table with the weeks, months or groups as columns. */
public final class IntakeFile implements ImportTarget {

    /** Who checks and writes the lines. */
    interface Writer {

        /** The municipality that a line without one belongs to; empty where each line must name one. */
        Optional<String> municipality();

        /** Names of all municipalities by their keys. */
        Map<String, String> places();

        IntakeFindings check(List<IntakeRow> rows, IntConsumer progress);

        void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress);

        /** Imports that may be taken back, the newest first. */
        List<PastImport> past();

        /** @return how many entries were taken back */
        int undo(String id, IntConsumer progress);
    }

    private static final String SEE = "zugaenge";

    private final Writer writer;
    private final Messages messages;
    private final IntakeColumns columns;
    private final IntakeLineReader reader;

    IntakeFile(Writer writer, Messages messages) {
        this.writer = writer;
        this.messages = messages;
        columns = new IntakeColumns(writer.places(), writer.municipality().isPresent(), messages);
        reader = new IntakeLineReader(columns, writer.municipality(), messages);
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public Optional<Spread> spread() {
        return Optional.of(columns.spread());
    }

    @Override
    public List<TargetColumn<?>> facts() {
        return columns.facts();
    }

    /** A gap of a series is no entry: a sign for a missing number, or a count that an export hides, is left out. */
    @Override
    public Optional<String> leavesOut(SheetRow row) {
        if (row.value(columns.value) instanceof Count.Absent(Count.Sign sign)) {
            return Optional.of("ingest.sign." + sign);
        }
        boolean isHidden =
                row.text(columns.value).isEmpty() && !row.text(columns.missing).isEmpty();
        return isHidden ? Optional.of("ingest.sign.SECRET") : Optional.empty();
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        var problems = new ArrayList<RowProblem>();
        var lines = new ArrayList<IntakeRow>(rows.size());
        var broken = new ArrayList<Line>();
        for (SheetRow row : rows) {
            Line line = reader.read(row);
            if (line.problems().isEmpty()) {
                lines.add(line.row());
            } else {
                broken.add(line);
            }
        }
        problems.addAll(alsoBroken(broken));
        IntakeFindings found = writer.check(lines, progress::at);
        Map<Integer, SheetRow> byNumber = rows.stream().collect(Collectors.toMap(SheetRow::number, row -> row));
        var unchanged = new HashSet<>(found.unchanged());
        var changes = new ArrayList<RowChange>();
        for (IntakeFindings.Change each : found.changes()) {
            RowChange change =
                    change(each, Objects.requireNonNull(byNumber.get(each.row().number())));
            if (change.differences().isEmpty()) {
                unchanged.add(change.row());
            } else {
                changes.add(change);
            }
        }
        found.refusals().forEach(refusal -> problems.add(problem(refusal.number(), refusal.problem())));
        return new TargetCheck(
                problems,
                found.doubts().stream()
                        .map(doubt -> problem(doubt.number(), doubt.problem()))
                        .toList(),
                changes,
                unchanged,
                List.of());
    }

    /** The rules that do not need the cells that cannot be read. */
    @Override
    public List<RowProblem> alsoWrong(List<SheetRow> rows) {
        return alsoBroken(rows.stream().map(reader::read).toList());
    }

    private List<RowProblem> alsoBroken(List<Line> lines) {
        var problems = new ArrayList<RowProblem>();
        if (lines.isEmpty()) {
            return problems;
        }
        var byNumber = new HashMap<Integer, Line>();
        for (Line line : lines) {
            byNumber.put(line.row().number(), line);
            line.problems().forEach(problem -> problems.add(problem(line.row().number(), problem)));
        }
        IntakeFindings found = writer.check(lines.stream().map(Line::row).toList(), done -> {});
        found.refusals().stream()
                .filter(refusal ->
                        !Objects.requireNonNull(byNumber.get(refusal.number())).mayMislead(refusal.problem()))
                .forEach(refusal -> problems.add(problem(refusal.number(), refusal.problem())));
        return problems;
    }

    /** A file that says nothing of the qualifier or of a note leaves them as they are. */
    private RowChange change(IntakeFindings.Change change, SheetRow row) {
        IntakeContent before = change.before();
        IntakeContent after = change.row().content();
        boolean isSilent = row.text(columns.qualifier).isEmpty() && after.qualifier() == Qualifier.EXACT;
        var differences = new ArrayList<Difference>();
        add(differences, columns.counting, messages.label(before.counting()), messages.label(after.counting()));
        add(
                differences,
                columns.value,
                number(before, before.qualifier()),
                number(after, isSilent ? before.qualifier() : after.qualifier()));
        add(differences, columns.asOf, GermanFormat.stand(before.asOf()), GermanFormat.stand(after.asOf()));
        if (after.note() != null) {
            add(differences, columns.note, plain(before.note()), plain(after.note()));
        }
        SeriesKey key = change.row().key();
        return new RowChange(
                change.row().number(),
                "%s, %s, %s"
                        .formatted(
                                change.row().period().inGerman(),
                                messages.label(key.rechtskreis()),
                                messages.label(key.unit())),
                differences);
    }

    private static String plain(@Nullable String note) {
        return note == null ? "" : note.strip().replace("\r\n", "\n");
    }

    private String number(IntakeContent content, Qualifier qualifier) {
        if (content.value() == null) {
            return messages.text("Missing.SUPPRESSED");
        }
        String before = qualifier == Qualifier.EXACT ? "" : messages.label(qualifier) + " ";
        return before + GermanFormat.number(content.value());
    }

    private static void add(List<Difference> differences, TargetColumn<?> column, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(column.key(), before, after));
        }
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        writer.write(rows.stream().map(reader::line).toList(), answers.revised(), answers.fileName(), progress::at);
        return new ImportOutcome("intakefile.done", List.of(rows.size()), SEE, "intakefile.see");
    }

    @Override
    public List<PastImport> past() {
        return writer.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return new ImportOutcome("intakefile.undone", List.of(writer.undo(id, progress::at)), SEE, "intakefile.see");
    }

    private static RowProblem problem(int row, Problem problem) {
        List<Object> arguments = problem.messageKey().equals(IntakeImport.TWICE)
                ? List.of(new RowPlace(Integer.parseInt(problem.arguments().getFirst())))
                : List.copyOf(problem.arguments());
        return new RowProblem(row, problem.field(), problem.messageKey(), arguments);
    }
}

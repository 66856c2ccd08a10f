package de.lenkungsportal.comparison.file;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureImportService;
import de.lenkungsportal.comparison.FigureImportService.Change;
import de.lenkungsportal.comparison.FigureImportService.Findings;
import de.lenkungsportal.comparison.FigureImportService.Result;
import de.lenkungsportal.comparison.FigureImportService.Row;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of figures of the areas that the user writes for, one row a figure. */
final class FigureFile implements ImportTarget {

    /** Columns whose rules ask for other columns as well. */
    private static final Map<String, Set<String>> DEPENDS =
            Map.of("value", Set.of("missing"), "value_to", Set.of("qualifier", "value"), "missing", Set.of("value"));

    private final FigureImportService service;
    private final Messages messages;
    private final FigureNames names;
    private final List<Municipality> areas;
    private final FigureColumns columns;

    FigureFile(
            FigureImportService service,
            Messages messages,
            FigureNames names,
            List<Municipality> areas,
            List<Institution> institutions) {
        this.service = service;
        this.messages = messages;
        this.names = names;
        this.areas = areas;
        columns = new FigureColumns(messages, names.indicators(), areas, institutions);
    }

    @Override
    public boolean hasOwnTemplate() {
        return true;
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public int mostRows() {
        return FigureImportService.MOST_ROWS;
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        var problems = new ArrayList<RowProblem>();
        Findings found = service.check(rows(rows, problems));
        problems.addAll(found.problems());
        return new TargetCheck(
                problems, List.of(), found.changes().stream().map(this::change).toList(), found.unchanged(), List.of());
    }

    /** The rules for the cells that can be read; one that depends on a cell that cannot is left out. */
    @Override
    public List<RowProblem> alsoWrong(List<SheetRow> rows) {
        Map<Integer, Set<String>> unread = rows.stream()
                .collect(Collectors.toMap(
                        SheetRow::number,
                        row -> row.unread(columns()).stream()
                                .map(TargetColumn::key)
                                .collect(Collectors.toSet())));
        Set<String> needed = Set.of("id", "ags", "indicator", "as_of", "unit");
        var problems = new ArrayList<RowProblem>();
        List<SheetRow> readable = rows.stream()
                .filter(row ->
                        unread.getOrDefault(row.number(), Set.of()).stream().noneMatch(needed::contains))
                .toList();
        problems.addAll(service.check(rows(readable, problems)).problems());
        return problems.stream()
                .filter(problem -> DEPENDS.getOrDefault(problem.column(), Set.of()).stream()
                        .noneMatch(unread.getOrDefault(problem.row(), Set.of())::contains))
                .toList();
    }

    private RowChange change(Change change) {
        Figure before = change.before();
        FigureContent after = change.after().content();
        var words = new QuantityWords(messages);
        var differences = new ArrayList<Difference>();
        differ(
                differences,
                "value",
                words.amount(before.quantity()),
                words.amount(Quantity.of(
                        change.after().unit(), after.qualifier(), after.value(), after.valueTo(), after.missing())));
        differ(differences, "as_of", GermanFormat.stand(before.asOf()), GermanFormat.stand(after.asOf()));
        differ(
                differences,
                "source_place",
                before.source().place(),
                change.after().source().place());
        differ(differences, "note", before.note(), after.note());
        return new RowChange(change.row(), names.of(before), differences);
    }

    private static void differ(
            List<Difference> differences, String column, @Nullable String before, @Nullable String after) {
        String was = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        if (!was.equals(now)) {
            differences.add(new Difference(column, was, now));
        }
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        var problems = new ArrayList<RowProblem>();
        List<Row> read = rows(rows, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException("rows", "figureimport.problem.importBad");
        }
        Result result = service.write(read, answers);
        return outcome("figureimport.done", List.of(result.entered(), result.corrected()));
    }

    @Override
    public List<PastImport> past() {
        return service.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return outcome("figureimport.undone", List.of(service.undo(id)));
    }

    private ImportOutcome outcome(String messageKey, List<Object> arguments) {
        return new ImportOutcome(
                messageKey, arguments, "stadt/" + areas.getFirst().ags() + "/kennzahlen", "figureimport.show");
    }

    /** @param problems gets what is wrong with rows that come to no figure */
    private List<Row> rows(List<SheetRow> rows, List<RowProblem> problems) {
        var read = new ArrayList<Row>(rows.size());
        for (SheetRow row : rows) {
            Indicator indicator = row.require(columns.indicator);
            String ags = row.value(columns.ags);
            List<Unit> units = columns.units(indicator);
            Unit unit = row.value(columns.unit);
            int before = problems.size();
            if (ags == null && areas.size() != 1) {
                problems.add(RowProblem.of(
                        row,
                        columns.ags,
                        "figureimport.problem.whichArea",
                        areas.stream().map(Municipality::name).collect(Collectors.joining(", "))));
            }
            if (unit == null && units.size() != 1) {
                problems.add(RowProblem.of(
                        row, columns.unit, "figureimport.problem.whichUnit", FigureColumns.words(units, messages)));
            }
            if (row.value(columns.value) == null
                    && row.value(columns.missing) == null
                    && !row.text(columns.value).isEmpty()
                    && row.says(columns.value)) {
                problems.add(RowProblem.of(row, columns.value, "figureimport.problem.sign", row.text(columns.value)));
            }
            if (problems.size() == before) {
                read.add(row(
                        row,
                        indicator,
                        ags == null ? areas.getFirst().ags() : ags,
                        unit == null ? units.getFirst() : unit));
            }
        }
        return read;
    }

    private Row row(SheetRow row, Indicator indicator, String ags, Unit unit) {
        String note = row.text(columns.note);
        String id = row.text(columns.id);
        return new Row(
                row.number(),
                id.isEmpty() ? null : id,
                new NewFigure(
                        new About(ags, row.value(columns.institution)),
                        null,
                        indicator,
                        row.value(columns.rechtskreis),
                        row.value(columns.carrier),
                        row.value(columns.function),
                        Objects.requireNonNullElse(row.value(columns.stage), Stage.ACTUAL),
                        Objects.requireNonNullElse(row.value(columns.breakdown), Breakdown.NONE),
                        unit,
                        new FigureContent(
                                row.value(columns.qualifier),
                                row.value(columns.value),
                                row.value(columns.valueTo),
                                row.value(columns.missing),
                                row.require(columns.asOf),
                                note.isEmpty() ? null : note),
                        new SourcePlace(
                                Objects.requireNonNullElse(row.value(columns.source), SourcePlace.OWN),
                                row.text(columns.sourcePlace))));
    }
}

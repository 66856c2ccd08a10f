package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Option;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetCheck.RowQuestion;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.measure.catalogue.MeasureFindings.SimilarMeasures;
import de.lenkungsportal.municipality.Municipality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files of measures of one municipality, one row a run. Headers and words are those of the catalogue, so that its export can be
 * read; what the export sums up over several runs is no column here, and neither are sources, for a row is an own entry.
 */
class MeasureTarget implements ImportTarget {

    private static final int LONGEST_ID = 200;

    /** Columns whose rules ask for other columns as well. */
    private static final Map<String, Set<String>> DEPENDS = Map.of(
            "steps", Set.of("kind"), "exit", Set.of("kind", "entry"), "continuationFunding", Set.of("continuation"));

    private final MeasureImportService service;
    private final Municipality own;
    private final ImportColumns columns = new ImportColumns();
    private final MeasureColumns measure;
    private final TargetColumn<MeasureStatus> status;
    private final TargetColumn<Publication> publication;
    private final RunColumns run;
    private final TargetColumn<String> id;
    private final MeasureWords words;
    private final MeasureDifferences differences;

    MeasureTarget(
            MeasureImportService service,
            MeasureWords catalogue,
            Municipality own,
            List<Municipality> municipalities,
            List<LegalBasis> legalBases) {
        this.service = service;
        this.own = own;
        this.words = catalogue;
        differences = new MeasureDifferences(catalogue, legalBases);
        var words = new ImportWords(catalogue);
        measure = new MeasureColumns(columns, words, own, municipalities, legalBases);
        status = columns.optional(
                "status", "column.status", CellType.one(words.all(MeasureStatus.class)), "Status", "Stand der Planung");
        publication = columns.optional(
                "published", "column.published", words.publication(), "Veröffentlicht", "Für Träger sichtbar");
        run = new RunColumns(columns, words);
        id = columns.optional("id", "column.id", CellType.text(LONGEST_ID), "Kennung im Portal");
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public int mostRows() {
        return MeasureImportService.MOST_ROWS;
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        MeasureFindings found = service.check(rows(rows), answers.picked());
        return new TargetCheck(
                found.problems(),
                List.of(),
                found.changes().stream().map(this::change).toList(),
                found.unchanged(),
                found.similar().stream().map(this::question).toList());
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
        return service.check(rows(rows), Map.of()).problems().stream()
                .filter(problem -> DEPENDS.getOrDefault(problem.column(), Set.of()).stream()
                        .noneMatch(unread.getOrDefault(problem.row(), Set.of())::contains))
                .toList();
    }

    private RowChange change(MeasureChange change) {
        RunContent run = change.runAfter();
        LocalDate start = run == null ? null : run.startsOn();
        String title = change.before().title();
        return new RowChange(
                change.row(),
                start == null ? title : words.text("import.withRun", title, words.day(start)),
                differences.of(change));
    }

    private RowQuestion question(SimilarMeasures similar) {
        return new RowQuestion(
                similar.row(),
                similar.title(),
                similar.measures().stream()
                        .map(each -> new Option(
                                each.id(),
                                each.provider().isEmpty()
                                        ? each.title()
                                        : words.text("import.withProvider", each.title(), each.provider())))
                        .toList());
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        MeasureImportResult result = service.write(rows(rows), answers);
        boolean isNew = result.measures() > 0 && result.changed() == 0;
        return new ImportOutcome(
                isNew ? "catalogue.import.done" : "catalogue.import.doneChanged",
                List.of(result.measures(), result.runs(), result.changed()),
                isNew
                        ? ownMeasures() + "&" + CatalogueAddress.key(Facet.STATUS) + "=" + MeasureStatus.IDEA
                        : ownMeasures(),
                isNew ? "catalogue.import.show" : "catalogue.import.showAll");
    }

    @Override
    public List<PastImport> past() {
        return service.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return new ImportOutcome(
                "catalogue.import.undone", List.of(service.undo(id)), ownMeasures(), "catalogue.import.showAll");
    }

    private String ownMeasures() {
        return "%s?%s=%s".formatted(CatalogueAddress.ROUTE, CatalogueAddress.key(Facet.MUNICIPALITY), own.ags());
    }

    private List<MeasureImportRow> rows(List<SheetRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private MeasureImportRow row(SheetRow row) {
        MeasureContent content = measure.content(row);
        return new MeasureImportRow(
                row.number(),
                row.text(id),
                content,
                row.value(status),
                row.value(publication),
                run.content(row, content.asOf(), content.basis()),
                measure.said(row),
                run.said(row, measure.said(row)));
    }
}

package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.DayText;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.Option;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetCheck.RowQuestion;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.municipality.PlaceNames;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of partners of one municipality. The service judges each row by the rules that hold for what is typed. */
class PartnerTarget implements ImportTarget {

    private static final int LONGEST = 500;
    private static final Set<ImportColumn> REQUIRED = Set.of(ImportColumn.NAME, ImportColumn.KIND, ImportColumn.AS_OF);
    private static final Map<ImportColumn, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(ImportColumn.AGS, PlaceNames.HEADERS),
            Map.entry(
                    ImportColumn.NAME,
                    List.of(
                            "Name",
                            "Organisation",
                            "Institution",
                            "Kooperationspartner",
                            "Netzwerkpartner",
                            "Einrichtung",
                            "Name der Organisation",
                            "Bezeichnung")),
            Map.entry(ImportColumn.KIND, List.of("Partnerart", "Typ", "Kategorie", "Art der Organisation")),
            Map.entry(ImportColumn.CARRIER, List.of("Trägerschaft")),
            Map.entry(ImportColumn.WEBSITE, List.of("Internet", "Webseite", "Homepage")),
            Map.entry(ImportColumn.MAILBOX, List.of("Postfach", "E-Mail", "Mail")),
            Map.entry(ImportColumn.DATA_EXCHANGE, List.of("Datenweitergabe", "Austausch von Daten")),
            Map.entry(ImportColumn.AS_OF, List.of("Datenstand", "Stichtag", "Stand der Daten")),
            Map.entry(ImportColumn.ROLES, List.of("Rolle", "Rollen", "Aufgabe")),
            Map.entry(ImportColumn.MODES, List.of("Form der Mitwirkung", "Beteiligung", "Art der Mitwirkung")),
            Map.entry(ImportColumn.VALID_FROM, List.of("von", "seit", "Beginn")),
            Map.entry(ImportColumn.VALID_TO, List.of("bis", "Ende")),
            Map.entry(ImportColumn.NOTE, List.of("Bemerkung", "Hinweis", "Notiz")));

    private final PartnerImportService service;
    private final String ags;
    private final PlaceNames places;
    private final PartnershipWords words;
    private final Map<ImportColumn, TargetColumn<String>> columns = new EnumMap<>(ImportColumn.class);

    PartnerTarget(PartnerImportService service, String ags, PlaceNames places, PartnershipWords words) {
        this.service = service;
        this.places = places;
        this.words = words;
        this.ags = ags;
        for (ImportColumn column : ImportColumn.values()) {
            columns.put(
                    column,
                    new TargetColumn<>(
                            column.name().toLowerCase(Locale.ROOT),
                            "ImportColumn." + column.name(),
                            SYNONYMS.getOrDefault(column, List.of()),
                            REQUIRED.contains(column) ? Need.REQUIRED : Need.OPTIONAL,
                            CellType.text(LONGEST)));
        }
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return List.copyOf(columns.values());
    }

    @Override
    public int mostRows() {
        return PartnerImportService.MOST_ROWS;
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        if (rows.isEmpty()) {
            return TargetCheck.of(List.of());
        }
        ImportPreview preview = service.preview(ags, rows(rows), answers.picked());
        return new TargetCheck(
                problems(preview),
                List.of(),
                preview.rows().stream()
                        .filter(row -> row.outcome() == ImportPreview.Outcome.CHANGED)
                        .map(this::change)
                        .toList(),
                preview.rows().stream()
                        .filter(row -> row.outcome() == ImportPreview.Outcome.UNCHANGED)
                        .map(ImportPreview.Row::number)
                        .collect(Collectors.toSet()),
                preview.rows().stream()
                        .filter(row -> row.outcome() == ImportPreview.Outcome.SIMILAR
                                || answers.picked().containsKey(row.number()))
                        .map(this::question)
                        .toList());
    }

    /** Each cell is read by itself, so that the rules need not know which cells are bad. */
    @Override
    public List<RowProblem> alsoWrong(List<SheetRow> rows) {
        return problems(service.preview(ags, rows(rows), Map.of()));
    }

    private static List<RowProblem> problems(ImportPreview preview) {
        return preview.bad().stream()
                .flatMap(row -> row.problems().stream().map(problem -> problem(row, problem)))
                .toList();
    }

    private RowChange change(ImportPreview.Row row) {
        PartnershipContent before = Objects.requireNonNull(row.stored());
        PartnershipContent after = Objects.requireNonNull(row.content());
        return new RowChange(
                row.number(),
                row.name(),
                new PartnershipDifferences(words)
                        .of(before, after).stream()
                                .map(each -> new Difference(each.caption(), each.before(), each.after()))
                                .toList());
    }

    private RowQuestion question(ImportPreview.Row row) {
        OrganisationRef chosen = row.organisation();
        return new RowQuestion(
                row.number(),
                row.name(),
                Stream.concat(Stream.ofNullable(chosen), row.similar().stream().map(SimilarOrganisation::organisation))
                        .map(each -> new Option(each.id(), each.name() + " (" + words.label(each.kind()) + ")"))
                        .toList());
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        ImportResult result = service.run(ags, rows(rows), answers);
        return new ImportOutcome(
                result.changed() == 0 ? "partnerview.import.done" : "partnerview.import.doneChanged",
                List.of(result.partnerships(), result.organisations(), result.changed()),
                PartnerAddress.city(ags),
                "partnerview.import.show");
    }

    @Override
    public List<PastImport> past() {
        return service.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return new ImportOutcome(
                "partnerview.import.undone",
                List.of(service.undo(id)),
                PartnerAddress.city(ags),
                "partnerview.import.show");
    }

    private static RowProblem problem(ImportPreview.Row row, ImportPreview.Problem problem) {
        return new RowProblem(
                row.number(),
                problem.column().name().toLowerCase(Locale.ROOT),
                problem.messageKey(),
                problem.arguments());
    }

    private List<ImportRow> rows(List<SheetRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private ImportRow row(SheetRow row) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        columns.forEach((column, declared) -> {
            String text = words.isMissing(row.text(declared)) ? "" : row.text(declared);
            cells.put(
                    column,
                    switch (column) {
                        case VALID_FROM, VALID_TO, AS_OF ->
                            DayText.stand(text).map(Stand::iso).orElse(text);
                        case AGS -> places.key(text).orElse(text);
                        default -> text;
                    });
        });
        return new ImportRow(row.number(), cells);
    }
}

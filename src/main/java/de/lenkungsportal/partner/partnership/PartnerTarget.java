package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.partnership.PartnerImportService.BadRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lists of partners of one municipality. The service judges each row by the rules that hold for what is typed. */
class PartnerTarget implements ImportTarget {

    private static final int LONGEST = 500;
    private static final Set<ImportColumn> REQUIRED = Set.of(ImportColumn.NAME, ImportColumn.KIND, ImportColumn.AS_OF);
    private static final Map<ImportColumn, List<String>> SYNONYMS = Map.of(
            ImportColumn.NAME,
                    List.of("Organisation", "Partner", "Einrichtung", "Name der Organisation", "Bezeichnung"),
            ImportColumn.KIND, List.of("Partnerart", "Typ"),
            ImportColumn.CARRIER, List.of("Trägerschaft"),
            ImportColumn.WEBSITE, List.of("Internet", "Webseite", "Homepage"),
            ImportColumn.MAILBOX, List.of("Postfach", "E-Mail", "Mail"),
            ImportColumn.ROLES, List.of("Rolle", "Rollen", "Aufgabe"),
            ImportColumn.MODES, List.of("Form der Mitwirkung", "Beteiligung", "Art der Mitwirkung"),
            ImportColumn.VALID_FROM, List.of("von", "seit", "Beginn"),
            ImportColumn.VALID_TO, List.of("bis", "Ende"),
            ImportColumn.NOTE, List.of("Bemerkung", "Hinweis", "Notiz"));

    private final PartnerImportService service;
    private final String ags;
    private final Map<ImportColumn, TargetColumn<String>> columns = new EnumMap<>(ImportColumn.class);

    PartnerTarget(PartnerImportService service, String ags) {
        this.service = service;
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
    public List<RowProblem> check(List<SheetRow> rows, ImportProgress progress) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return service.preview(ags, rows(rows), Map.of()).bad().stream()
                .flatMap(row -> row.problems().stream().map(problem -> problem(row, problem)))
                .toList();
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, ImportProgress progress) {
        ImportResult result = service.run(ags, rows(rows), Map.of(), BadRows.REFUSE);
        return new ImportOutcome(
                "partnerview.import.done",
                List.of(result.partnerships(), result.organisations()),
                PartnerAddress.city(ags),
                "partnerview.import.show");
    }

    private static RowProblem problem(ImportPreview.Row row, ImportPreview.Problem problem) {
        return new RowProblem(
                row.number(), problem.column().name().toLowerCase(Locale.ROOT), problem.messageKey(), List.of());
    }

    private List<ImportRow> rows(List<SheetRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private ImportRow row(SheetRow row) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        columns.forEach((column, declared) -> {
            String text = row.text(declared);
            cells.put(
                    column,
                    switch (column) {
                        case VALID_FROM, VALID_TO, AS_OF -> GermanInput.stand(text);
                        default -> text;
                    });
        });
        return new ImportRow(row.number(), cells);
    }
}

package de.lenkungsportal.municipality.file;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.municipality.ListedArea;
import de.lenkungsportal.municipality.PlaceListService;
import de.lenkungsportal.municipality.PlaceListService.Change;
import de.lenkungsportal.municipality.PlaceListService.Findings;
import de.lenkungsportal.municipality.PlaceListService.Result;
import de.lenkungsportal.municipality.PlaceListService.Row;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Lists of municipalities and Kreise, one row a place. */
final class PlaceFile implements ImportTarget {

    private static final TargetColumn<String> AGS = TargetColumn.required(
            "ags",
            "area.list.ags",
            CellType.text(12),
            "AGS",
            "Gemeindeschlüssel",
            "Amtlicher Gemeindeschlüssel",
            "Schlüssel");
    private static final TargetColumn<String> NAME = TargetColumn.required(
            "name", "area.list.name", CellType.text(120), "Gemeindename", "Ort", "Gemeinde", "Kreis");
    private static final TargetColumn<String> DESIGNATION = TargetColumn.required(
            "designation", "area.list.designation", CellType.text(80), "Bezeichnung", "Amtliche Bezeichnung", "Typ");
    private static final TargetColumn<String> SHORT_NAME =
            TargetColumn.optional("short_name", "area.list.shortName", CellType.text(40), "Kfz-Kennzeichen", "Kürzel");

    private final PlaceListService service;
    private final Messages messages;

    PlaceFile(PlaceListService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return List.of(AGS, NAME, DESIGNATION, SHORT_NAME);
    }

    @Override
    public int mostRows() {
        return PlaceListService.MOST_ROWS;
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        Findings found = service.check(rows(rows, answers));
        return new TargetCheck(
                found.problems(),
                List.of(),
                found.changes().stream().map(PlaceFile::change).toList(),
                found.unchanged(),
                List.of());
    }

    private static RowChange change(Change change) {
        ListedArea before = change.before();
        ListedArea after = change.after();
        List<Difference> differences = Stream.of(
                        new Difference(NAME.key(), before.name(), after.name()),
                        new Difference(DESIGNATION.key(), before.designation(), after.designation()),
                        new Difference(SHORT_NAME.key(), before.shortName(), after.shortName()))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
        return new RowChange(change.row(), before.name(), differences);
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        Result result = service.write(rows(rows, answers), answers);
        return outcome("area.list.done", List.of(result.added(), result.changed()));
    }

    @Override
    public List<PastImport> past() {
        return service.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return outcome("area.list.undone", List.of(service.undo(id)));
    }

    private static ImportOutcome outcome(String messageKey, List<Object> arguments) {
        return new ImportOutcome(messageKey, arguments, "kommunen", "area.list.show");
    }

    private List<Row> rows(List<SheetRow> rows, Answers answers) {
        String list = messages.text("area.list.listedIn", answers.fileName());
        return rows.stream()
                .map(row -> new Row(
                        row.number(),
                        ListedArea.of(
                                row.require(AGS),
                                row.require(NAME),
                                row.text(SHORT_NAME),
                                row.require(DESIGNATION),
                                list)))
                .toList();
    }
}

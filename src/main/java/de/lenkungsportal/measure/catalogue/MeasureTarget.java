package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import java.util.Objects;

/**
 * Files of measures of one municipality, one row a run. Headers and words are those of the catalogue, so that its export can be
 * read; what the export sums up over several runs is no column here, and neither are sources, for a row is an own entry.
 */
class MeasureTarget implements ImportTarget {

    private final MeasureImportService service;
    private final Municipality own;
    private final ImportColumns columns = new ImportColumns();
    private final MeasureColumns measure;
    private final TargetColumn<MeasureStatus> status;
    private final TargetColumn<Publication> publication;
    private final RunColumns run;

    MeasureTarget(
            MeasureImportService service,
            MeasureWords catalogue,
            Municipality own,
            List<Municipality> municipalities,
            List<LegalBasis> legalBases) {
        this.service = service;
        this.own = own;
        var words = new ImportWords(catalogue);
        measure = new MeasureColumns(columns, words, own, municipalities, legalBases);
        status = columns.optional("status", "column.status", CellType.one(words.all(MeasureStatus.class)), "Status");
        publication = columns.optional("published", "column.published", words.publication(), "Für Träger sichtbar");
        run = new RunColumns(columns, words);
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
    public List<RowProblem> check(List<SheetRow> rows, ImportProgress progress) {
        return service.check(rows(rows));
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, ImportProgress progress) {
        MeasureImportResult result = service.write(rows(rows));
        return new ImportOutcome(
                "catalogue.import.done",
                List.of(result.measures(), result.runs()),
                "%s?%s=%s&%s=%s"
                        .formatted(
                                CatalogueAddress.ROUTE,
                                CatalogueAddress.key(Facet.MUNICIPALITY),
                                own.ags(),
                                CatalogueAddress.key(Facet.STATUS),
                                MeasureStatus.IDEA),
                "catalogue.import.show");
    }

    private List<MeasureImportRow> rows(List<SheetRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private MeasureImportRow row(SheetRow row) {
        MeasureContent content = measure.content(row);
        return new MeasureImportRow(
                row.number(),
                content,
                Objects.requireNonNullElse(row.value(status), MeasureStatus.IDEA),
                Objects.requireNonNullElse(row.value(publication), Publication.INTERNAL),
                run.content(row, content.asOf(), content.basis()));
    }
}

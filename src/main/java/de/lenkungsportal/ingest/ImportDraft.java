package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;

/** A file that was read, with its header found and its columns mapped. Nothing is checked yet. */
public final class ImportDraft {

    private final ImportTarget target;
    private final String fileName;
    private final int headerRow;
    private final List<Header> headers;
    private final List<RawRow> rows;
    private final ColumnMapping mapping;

    private ImportDraft(
            ImportTarget target,
            String fileName,
            int headerRow,
            List<Header> headers,
            List<RawRow> rows,
            ColumnMapping mapping) {
        this.target = target;
        this.fileName = fileName;
        this.headerRow = headerRow;
        this.headers = headers;
        this.rows = rows;
        this.mapping = mapping;
    }

    /** @throws RefusedFileException when there is no row below the header, or a column describes a person */
    static ImportDraft of(ImportTarget target, String fileName, List<RawRow> table, Messages messages) {
        if (table.isEmpty()) {
            throw new RefusedFileException("ingest.file.empty");
        }
        int header = Header.row(table, target.columns(), messages);
        for (RawRow row : table.subList(0, header + 1)) {
            PersonalColumns.first(Header.of(row, target.columns(), messages)).ifPresent(personal -> {
                throw new RefusedFileException("ingest.file.personal", personal.text());
            });
        }
        List<RawRow> rows = table.subList(header + 1, table.size());
        if (rows.isEmpty()) {
            throw new RefusedFileException("ingest.file.onlyHeader");
        }
        if (rows.size() > target.mostRows()) {
            throw new RefusedFileException("ingest.file.tooManyRows", target.mostRows());
        }
        List<Header> headers = Header.of(table.get(header), target.columns(), messages);
        return new ImportDraft(
                target,
                fileName,
                table.get(header).number(),
                headers,
                rows,
                ColumnMapping.guess(target.columns(), headers));
    }

    public ImportDraft with(ColumnMapping chosen) {
        return new ImportDraft(target, fileName, headerRow, headers, rows, chosen);
    }

    public ImportTarget target() {
        return target;
    }

    public String fileName() {
        return fileName;
    }

    /** Number of the header in the file. */
    public int headerRow() {
        return headerRow;
    }

    public int rowCount() {
        return rows.size();
    }

    public ColumnMapping mapping() {
        return mapping;
    }

    /** Headers of the file from left to right; empty where a column has none. */
    public List<String> headers() {
        return headers.stream().map(Header::text).toList();
    }

    /** The first text below a header, so that people recognise the column; empty where all are. */
    public String example(int place) {
        return rows.stream()
                .map(row -> row.cell(place).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<SheetRow> sheetRows() {
        var sheet = new ArrayList<SheetRow>(rows.size());
        rows.forEach(row -> sheet.add(new SheetRow(row, mapping)));
        return sheet;
    }
}

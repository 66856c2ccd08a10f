package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.TableLayout.Hidden;
import de.lenkungsportal.ingest.sheet.ReadFile;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file that was read, with its sheet chosen, its header found, and its columns mapped and read. Nothing is checked yet. */
public final class ImportDraft {

    /** What was chosen before any sheet, and stays. */
    private record Origin(ImportTarget target, String fileName, ReadFile file, Messages messages) {}

    private final Origin origin;
    private final SheetChoice sheets;
    private final Hidden hidden;
    private final TableLayout layout;
    private final ColumnMapping mapping;
    private final Map<String, ColumnReading> readings;

    private ImportDraft(
            Origin origin,
            SheetChoice sheets,
            Hidden hidden,
            TableLayout layout,
            ColumnMapping mapping,
            Map<String, ColumnReading> readings) {
        this.origin = origin;
        this.sheets = sheets;
        this.hidden = hidden;
        this.layout = layout;
        this.mapping = mapping;
        this.readings = Map.copyOf(readings);
    }

    /** @throws RefusedFileException when there is no row below the header, or a column describes a person */
    static ImportDraft of(ImportTarget target, String fileName, ReadFile file, Messages messages) {
        var origin = new Origin(target, fileName, file, messages);
        return of(origin, SheetChoice.guess(target, file, messages), Hidden.LEAVE_OUT);
    }

    private static ImportDraft of(Origin origin, SheetChoice sheets, Hidden hidden) {
        ImportTarget target = origin.target();
        TableLayout layout = TableLayout.of(target, sheets.chosen(), hidden, origin.messages());
        if (layout.rows().isEmpty()) {
            throw onlyHeader(origin, layout);
        }
        if (layout.rows().size() > target.mostRows()) {
            throw new RefusedFileException("ingest.file.tooManyRows", target.mostRows());
        }
        ColumnMapping mapping = ColumnMapping.guess(target.columns(), layout.headers(), layout.facts());
        return new ImportDraft(origin, sheets, hidden, layout, mapping, Map.of()).with(mapping);
    }

    private static RefusedFileException onlyHeader(Origin origin, TableLayout layout) {
        List<TargetColumn<?>> columns = origin.target().columns();
        List<String> missing = ColumnMapping.guess(columns, layout.headers(), layout.facts()).missing(columns).stream()
                .map(column -> origin.messages().text(column.captionKey()))
                .toList();
        return missing.isEmpty()
                ? new RefusedFileException("ingest.file.onlyHeader")
                : new RefusedFileException("ingest.file.onlyHeaderMissing", ImportWords.quoted(missing));
    }

    /** The same with another mapping; the readings of the columns are found anew. */
    public ImportDraft with(ColumnMapping chosen) {
        var mapped = new ImportDraft(origin, sheets, hidden, layout, chosen, Map.of());
        var found = new HashMap<String, ColumnReading>();
        for (TargetColumn<?> column : target().columns()) {
            if (chosen.filled().contains(column.key())) {
                found.put(column.key(), ColumnReading.of(column.type(), mapped.sample(column)));
            }
        }
        return new ImportDraft(origin, sheets, hidden, layout, chosen, found);
    }

    /** The same with one column read in another way. */
    public ImportDraft reading(String column, String reading) {
        var others = new HashMap<>(readings);
        others.computeIfPresent(column, (key, known) -> known.chosen(reading));
        return new ImportDraft(origin, sheets, hidden, layout, mapping, others);
    }

    /**
     * Another sheet of the file.
     *
     * @throws RefusedFileException when it has no row below the header, or a column describes a person
     */
    public ImportDraft sheet(String name) {
        return of(origin, sheets.choose(name), hidden);
    }

    /** With rows and columns that a spreadsheet program does not show. */
    public ImportDraft withHidden() {
        return of(origin, sheets, Hidden.READ);
    }

    /** Without them. */
    public ImportDraft withoutHidden() {
        return of(origin, sheets, Hidden.LEAVE_OUT);
    }

    private ColumnSample sample(TargetColumn<?> column) {
        Integer place = mapping.places().get(column.key());
        String header =
                place == null ? "" : Header.plain(layout.headers().get(place).text());
        var values = new HashSet<String>();
        sheetRows().forEach(row -> {
            String text = row.text(column);
            if (!text.isEmpty()) {
                values.add(text);
            }
        });
        return new ColumnSample(header, values, origin.file().dialect(), mapping.filled());
    }

    public ImportTarget target() {
        return origin.target();
    }

    public String fileName() {
        return origin.fileName();
    }

    /** The sheet that is read and the others. */
    public SheetChoice sheets() {
        return sheets;
    }

    public boolean readsHidden() {
        return hidden == Hidden.READ;
    }

    /** Number of the header in the file. */
    public int headerRow() {
        return layout.headerRow();
    }

    public int rowCount() {
        return layout.rows().size();
    }

    public ColumnMapping mapping() {
        return mapping;
    }

    /** How each column that the file fills is read, by its key. */
    public Map<String, ColumnReading> readings() {
        return readings;
    }

    /** Columns whose cells can be read in several ways, and nobody has chosen one. */
    public List<TargetColumn<?>> openReadings() {
        return target().columns().stream()
                .filter(column -> Optional.ofNullable(readings.get(column.key()))
                        .filter(reading -> !reading.isCertain())
                        .isPresent())
                .toList();
    }

    /** Headers of the file from left to right; empty where a column has none. */
    public List<String> headers() {
        return layout.headers().stream().map(Header::text).toList();
    }

    /** The first text below a header, so that people recognise the column; empty where all are. */
    public String example(int place) {
        return layout.example(place);
    }

    /** Whether months, weeks or groups stand in the head of the columns. */
    public boolean isWide() {
        return layout.isWide();
    }

    /** Numbers of rows that hold sums. */
    public List<Integer> sums() {
        return layout.apart(TableEdges.Apart.Kind.SUM);
    }

    /** Numbers of rows with footnotes and sources. */
    public List<Integer> notes() {
        return layout.apart(TableEdges.Apart.Kind.NOTE);
    }

    /** Numbers of rows that a spreadsheet program does not show. */
    public List<Integer> hiddenRows() {
        return layout.hiddenRows();
    }

    /** Headers of columns that a spreadsheet program does not show. */
    public List<String> hiddenColumns() {
        return layout.hiddenColumns();
    }

    public boolean hasHidden() {
        return sheets.chosen().hidesSome();
    }

    /** Where a row stands in the file, as a spreadsheet program shows it. */
    public String place(int row) {
        return layout.isWide() ? WideTable.place(row, origin.messages()) : String.valueOf(row);
    }

    List<SheetRow> sheetRows() {
        var rows = new ArrayList<SheetRow>(layout.rows().size());
        layout.rows().forEach(row -> rows.add(new SheetRow(row, mapping, readings)));
        return rows;
    }

    /** Rows that have more or fewer fields than the head, and numbers that stand for several rows. */
    List<RowProblem> misshapen() {
        return RowShapes.problems(layout, sheets.chosen());
    }

    /** Headers of the file that no column of the target takes. */
    public List<String> unused() {
        Set<Integer> used = mapping.places().values().stream().collect(Collectors.toSet());
        return layout.headers().stream()
                .filter(header -> !header.text().isEmpty() && !used.contains(header.place()))
                .map(Header::text)
                .toList();
    }
}

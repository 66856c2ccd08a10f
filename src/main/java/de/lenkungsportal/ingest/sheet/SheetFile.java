package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.ReadFile.Dialect;
import java.util.function.IntConsumer;

/** Tells by the content, not by the name, what a file is, and reads its sheets. */
public final class SheetFile {

    private SheetFile() {}

    /**
     * @param progress gets the number of each row, and may stop the reading by an exception
     * @throws RefusedFileException when it is no CSV, XLSX or ODS, or holds more than it may
     */
    public static ReadFile read(byte[] content, int mostRows, IntConsumer progress) {
        if (content.length > FileLimits.LARGEST_BYTES) {
            throw new RefusedFileException("ingest.file.tooLarge", FileLimits.LARGEST_MEGABYTES);
        }
        boolean isPacked = starts(content, 'P', 'K', 3, 4);
        int mostCells = isPacked ? FileLimits.MOST_PACKED_CELLS : FileLimits.MOST_CELLS;
        var rows = new RowCollector(mostRows, mostCells, progress);
        var dialect = Dialect.GERMAN;
        if (isPacked) {
            try (var zip = new ZipPackage(content)) {
                if (zip.has("content.xml")) {
                    OdsFile.read(zip, rows);
                } else {
                    XlsxFile.read(zip, rows);
                }
            }
        } else if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedFileException("ingest.file.oldExcel");
        } else {
            dialect = CsvFile.read(content, rows);
        }
        if (rows.sheets().isEmpty()) {
            throw new RefusedFileException("ingest.file.empty");
        }
        return new ReadFile(dialect, rows.sheets());
    }

    static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int place = 0; place < bytes.length; place++) {
            if ((content[place] & 0xFF) != bytes[place]) {
                return false;
            }
        }
        return true;
    }
}

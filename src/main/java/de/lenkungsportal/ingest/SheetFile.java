package de.lenkungsportal.ingest;

import java.util.List;

/** Tells by the content, not by the name, what a file is, and reads its rows. */
final class SheetFile {

    private SheetFile() {}

    /** @throws RefusedFileException when it is no CSV or XLSX, or holds more than it may */
    static List<RawRow> read(byte[] content, int mostRows, ImportProgress progress) {
        if (content.length > ImportLimits.LARGEST_BYTES) {
            throw new RefusedFileException("ingest.file.tooLarge", ImportLimits.LARGEST_MEGABYTES);
        }
        var rows = new RowCollector(mostRows, progress);
        if (starts(content, 'P', 'K', 3, 4)) {
            XlsxFile.read(content, rows);
        } else if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedFileException("ingest.file.oldExcel");
        } else {
            CsvFile.read(content, rows);
        }
        return rows.rows();
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

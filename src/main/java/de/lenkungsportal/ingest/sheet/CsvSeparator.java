package de.lenkungsportal.ingest.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the separator of a CSV: the one that parts the most rows into the same number of columns. */
final class CsvSeparator {

    /** In the order in which they win when a file fits more than one. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final int PROBE_ROWS = 50;
    private static final int PROBE_LENGTH = 200_000;

    private CsvSeparator() {}

    static char of(String text) {
        String probe = text.length() > PROBE_LENGTH ? text.substring(0, PROBE_LENGTH) : text;
        char best = SEPARATORS.getFirst();
        long most = 0;
        for (char separator : SEPARATORS) {
            long alike = alike(columns(separator, probe));
            if (alike > most) {
                most = alike;
                best = separator;
            }
        }
        return best;
    }

    private static List<Integer> columns(char separator, String probe) {
        var columns = new ArrayList<Integer>();
        try (CsvReader<CsvRecord> csv = CsvFile.reader(separator, probe)) {
            for (CsvRecord row : csv) {
                columns.add(row.getFieldCount());
                if (columns.size() == PROBE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return columns;
        }
        return columns;
    }

    private static long alike(List<Integer> columns) {
        Map<Integer, Long> counts = new HashMap<>();
        columns.stream().filter(count -> count > 1).forEach(count -> counts.merge(count, 1L, Long::sum));
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}

package de.lenkungsportal.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CSV as spreadsheet programs and registers write it: any of three separators, UTF-8, UTF-16 or Windows-1252. */
final class CsvFile {

    /** In the order in which they win when a file fits more than one. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final int PROBE_ROWS = 50;
    private static final int PROBE_LENGTH = 200_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvFile() {}

    static void read(byte[] content, RowCollector rows) {
        String text = text(content);
        // Excel writes this line so that it finds the separator again.
        boolean isNamed = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        char separator = isNamed ? text.charAt(4) : separator(text);
        try (CsvReader<CsvRecord> csv = reader(separator, text)) {
            int number = 0;
            for (CsvRecord row : csv) {
                number++;
                if (number > 1 || !isNamed) {
                    rows.add(number, row.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RefusedFileException unreadable(CsvParseException e) {
        var refused = new RefusedFileException("ingest.file.csv");
        refused.initCause(e);
        return refused;
    }

    private static CsvReader<CsvRecord> reader(char separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** @throws RefusedFileException when the bytes are no text */
    static String text(byte[] content) {
        if (SheetFile.starts(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE);
        }
        if (SheetFile.starts(content, 0xFE, 0xFF)) {
            return decode(content, 2, StandardCharsets.UTF_16BE);
        }
        int start = SheetFile.starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return checked(strict(content, start, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return decode(content, start, WINDOWS);
        }
    }

    private static String decode(byte[] content, int start, Charset charset) {
        try {
            return checked(strict(content, start, charset));
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("ingest.file.type");
        }
    }

    private static CharBuffer strict(byte[] content, int start, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, start, content.length - start));
    }

    private static String checked(CharBuffer text) {
        boolean isBinary = text.chars().anyMatch(each -> each < ' ' && each != '\t' && each != '\n' && each != '\r');
        if (isBinary || text.toString().startsWith("%PDF-")) {
            throw new RefusedFileException("ingest.file.type");
        }
        return text.toString();
    }

    /** The one that parts the most rows into the same number of columns. */
    static char separator(String text) {
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
        try (CsvReader<CsvRecord> csv = reader(separator, probe)) {
            for (CsvRecord row : csv) {
                columns.add(row.getFieldCount());
                if (columns.size() == PROBE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
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

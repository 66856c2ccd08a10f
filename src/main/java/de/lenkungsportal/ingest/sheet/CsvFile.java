package de.lenkungsportal.ingest.sheet;

import de.lenkungsportal.ingest.sheet.ReadFile.Dialect;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as spreadsheet programs and registers write it: any of three separators, UTF-8, UTF-16, Windows-1252 or Mac Roman. */
final class CsvFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvFile() {}

    static Dialect read(byte[] content, RowCollector rows) {
        String text = text(content);
        // Excel writes this line so that it finds the separator again.
        boolean isNamed = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        char separator = isNamed ? text.charAt(4) : CsvSeparator.of(text);
        CsvQuotes.check(text, separator);
        long line = 1;
        try (CsvReader<CsvRecord> csv = reader(separator, text)) {
            int number = 0;
            for (CsvRecord row : csv) {
                number++;
                line = row.getStartingLineNumber();
                if (number > 1 || !isNamed) {
                    rows.add(number, row.getFields(), false, row.getFieldCount());
                }
            }
        } catch (CsvParseException e) {
            var refused = new RefusedFileException("ingest.file.csv", String.valueOf(line + 1));
            refused.initCause(e);
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.end("", false);
        return separator == ',' ? Dialect.COMMA_SEPARATED : Dialect.GERMAN;
    }

    static CsvReader<CsvRecord> reader(char separator, String text) {
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
            return decode(content, start, MacText.isMeant(content) ? MacText.CHARSET : WINDOWS);
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
        String whole = text.toString();
        boolean isOther = List.of("%PDF-", "<?xml", "<!DOCTYPE", "<html", "{\\rtf").stream()
                .anyMatch(start -> whole.regionMatches(true, 0, start, 0, start.length()));
        if (isBinary || isOther) {
            throw new RefusedFileException("ingest.file.type");
        }
        return whole;
    }
}

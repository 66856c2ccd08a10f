package de.lenkungsportal.platform.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a CSV is written: for programs, or for the Excel of a German office. Both are UTF-8. */
public enum CsvDialect {
    /** Comma, decimal point, ISO dates (RFC 4180). */
    MACHINE,
    /** Semicolon, decimal comma, German dates and a byte order mark, so that a double click opens it right. */
    EXCEL;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Query parameter of the API that chooses one. */
    static final String PARAMETER = "dialect";

    /** @throws IOException when the receiver is gone */
    public CsvWriter to(Writer out) throws IOException {
        if (this == EXCEL) {
            out.write(BYTE_ORDER_MARK);
        }
        return CsvWriter.builder().fieldSeparator(this == EXCEL ? ';' : ',').build(out);
    }

    /** Empty for null, numbers and dates in the form of this dialect, text made harmless. */
    public String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> decimal(number.stripTrailingZeros().toPlainString());
            case Number number -> decimal(number.toString());
            case CharSequence text -> CsvCells.harmless(text.toString());
            default -> CsvCells.harmless(this == EXCEL ? GermanDates.of(value) : value.toString());
        };
    }

    private String decimal(String number) {
        return this == EXCEL ? number.replace('.', ',') : number;
    }
}

package de.lenkungsportal.platform.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV that is written row by row, for lists that are not held in memory. Nothing is written before the first row or the
 * end, so that an error before it can still be answered as one.
 */
public final class CsvStream {

    /** Opens the output when the first line is written. */
    @FunctionalInterface
    public interface Target {
        Writer open() throws IOException;
    }

    private final List<String> header;
    private final CsvDialect dialect;
    private final Target target;
    private @Nullable CsvWriter csv;

    public CsvStream(List<String> header, CsvDialect dialect, Target target) {
        this.header = header;
        this.dialect = dialect;
        this.target = target;
    }

    /** @throws UncheckedIOException when the receiver is gone */
    public void row(List<? extends @Nullable Object> cells) {
        open().writeRecord(cells.stream().map(dialect::cell).toList());
    }

    /** Flushes the output; writes the header alone where there was no row. */
    public void finish() {
        try {
            open().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter open() {
        CsvWriter open = csv;
        if (open == null) {
            try {
                open = dialect.to(target.open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open.writeRecord(header);
            csv = open;
        }
        return open;
    }
}

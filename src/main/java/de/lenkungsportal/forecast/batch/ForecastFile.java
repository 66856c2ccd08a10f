package de.lenkungsportal.forecast.batch;

import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Forecast;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Output file; renamed to its final name only when it is complete. */
final class ForecastFile implements Closeable {

    private static final int DECIMALS = 3;

    private final Path file;
    private final Path unfinished;
    private final BufferedWriter out;

    ForecastFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        // Not by createTempFile, whose files only their owner may read.
        unfinished = this.file.resolveSibling(".forecast-" + UUID.randomUUID() + ".csv");
        out = Files.newBufferedWriter(unfinished, StandardOpenOption.CREATE_NEW);
        out.write("series_id,n,origin,step,mean,lo80,hi80,lo95,hi95\n");
    }

    /** The total as step 0, then each step. */
    void write(Task.Key task, Forecast forecast) throws IOException {
        String start = "%s,%d,%s,".formatted(quoted(task.series()), task.n(), task.origin());
        write(start, 0, forecast.total());
        for (int step = 1; step <= forecast.horizon(); step++) {
            write(start, step, forecast.steps().get(step - 1));
        }
    }

    private void write(String start, int step, Distribution distribution) throws IOException {
        Distribution.Interval most = distribution.interval(0.8);
        Distribution.Interval nearlyAll = distribution.interval(0.95);
        out.write(start + step);
        for (double value :
                new double[] {distribution.median(), most.lower(), most.upper(), nearlyAll.lower(), nearlyAll.upper()
                }) {
            out.write(',');
            out.write(BigDecimal.valueOf(value)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .toPlainString());
        }
        out.write('\n');
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    void finish() throws IOException {
        out.close();
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the temporary file unless the output is complete. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}

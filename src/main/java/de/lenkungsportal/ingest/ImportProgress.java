package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RefusedFileException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Progress of a job. Reporting it also stops a job that was cancelled or takes too long. */
public final class ImportProgress {

    private final long deadline;
    private volatile int done;
    private volatile int total;
    private volatile boolean isCancelled;

    ImportProgress(Duration longest) {
        deadline = System.nanoTime() + longest.toNanos();
    }

    /**
     * Reports the number of rows done.
     *
     * @throws CancellationException when the person cancelled
     * @throws RefusedFileException when it took too long
     */
    public void at(int rows) {
        done = rows;
        if (isCancelled) {
            throw new CancellationException();
        }
        if (System.nanoTime() > deadline) {
            throw new RefusedFileException("ingest.file.tooSlow");
        }
    }

    void of(int rows) {
        total = rows;
    }

    void cancel() {
        isCancelled = true;
    }

    public int done() {
        return done;
    }

    /** Total number of rows; 0 while unknown. */
    public int total() {
        return total;
    }
}

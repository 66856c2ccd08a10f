package de.lenkungsportal.ingest;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** How far a job is. Telling it is also where a job that was cancelled, or takes too long, stops. */
public final class ImportProgress {

    private final long deadline;
    private volatile int done;
    private volatile int total;
    private volatile boolean isCancelled;

    ImportProgress(Duration longest) {
        deadline = System.nanoTime() + longest.toNanos();
    }

    /**
     * So many rows are done.
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

    /** 0 as long as it is not known. */
    public int total() {
        return total;
    }
}

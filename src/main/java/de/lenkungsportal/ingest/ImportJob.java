package de.lenkungsportal.ingest;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Work that goes on outside the thread of the view. */
public final class ImportJob<T> {

    private final ImportProgress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobState<T> end;

    ImportJob(ImportProgress progress) {
        this.progress = progress;
    }

    public JobState<T> state() {
        JobState<T> known = end;
        return known == null ? new JobState.Running<>(progress.done(), progress.total()) : known;
    }

    /** Cancels the job at its next step; a job that has already written stays done. */
    public void cancel() {
        progress.cancel();
    }

    /** Waits for the end. */
    public JobState<T> await() throws InterruptedException {
        ended.await();
        return state();
    }

    void end(JobState<T> state) {
        end = state;
        ended.countDown();
    }
}

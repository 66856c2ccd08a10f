package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.ingest.sheet.SheetFile;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.StaleWriteException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, checks and writes files outside the thread of the view, two at a time, as the person who asked.
 *
 * <p>Writing happens in one transaction: an error, a cancelling or a lost server leave nothing behind.
 */
@Component
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_A_TIME = 2;

    private final Messages messages;
    private final TransactionTemplate transaction;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("import-", 1).daemon().factory());

    ImportJobs(Messages messages, PlatformTransactionManager transactions) {
        this.messages = messages;
        transaction = new TransactionTemplate(transactions);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    public ImportJob<ImportDraft> read(ImportTarget target, String fileName, byte[] content) {
        return start(ImportLimits.LONGEST_READING, progress -> draft(target, fileName, content, progress));
    }

    /** Takes the file into memory when its turn has come, and closes it. */
    public ImportJob<ImportDraft> read(ImportTarget target, String fileName, ReceivedFile file) {
        return start(ImportLimits.LONGEST_READING, progress -> draft(target, fileName, file.drain(), progress));
    }

    private ImportDraft draft(ImportTarget target, String fileName, byte[] content, ImportProgress progress) {
        return ImportDraft.of(target, fileName, SheetFile.read(content, target.mostRows(), progress::at), messages);
    }

    /** Checks all rows; writes nothing. */
    public ImportJob<ImportCheck> check(ImportDraft draft) {
        return check(draft, Answers.of(draft.fileName()));
    }

    /** The same with what the person chose before. */
    public ImportJob<ImportCheck> check(ImportDraft draft, Answers answers) {
        return start(ImportLimits.LONGEST_CHECKING, progress -> {
            draft.mapping().missing(draft.target().columns()).stream()
                    .findFirst()
                    .ifPresent(column -> {
                        throw new RefusedFileException("ingest.columns.missing", messages.text(column.captionKey()));
                    });
            return ImportCheck.of(draft, answers, progress);
        });
    }

    /** Writes all new rows, or nothing. With bad rows nothing is written unless they are left out by choice. */
    public ImportJob<ImportOutcome> write(ImportCheck check, BadRows badRows) {
        return write(check, badRows, check.answers());
    }

    /**
     * Writes all new rows and those that are chosen as revisions, or nothing.
     *
     * @param answers with the rows that replace what is stored
     */
    public ImportJob<ImportOutcome> write(ImportCheck check, BadRows badRows, Answers answers) {
        return start(ImportLimits.LONGEST_WRITING, progress -> {
            if (check.badRows() > 0 && badRows == BadRows.REFUSE) {
                throw new RefusedFileException("ingest.write.badRows", check.badRows());
            }
            check.draft().openReadings().stream().findFirst().ifPresent(column -> {
                throw new RefusedFileException("ingest.write.openReading", messages.text(column.captionKey()));
            });
            List<SheetRow> rows = check.rows(answers.revised());
            if (rows.isEmpty()) {
                throw new RefusedFileException("ingest.write.nothing");
            }
            progress.of(rows.size());
            return Objects.requireNonNull(transaction.execute(status -> {
                ImportOutcome outcome = check.draft().target().write(rows, answers, progress);
                // The last moment at which cancelling still leaves nothing behind.
                progress.at(rows.size());
                return outcome;
            }));
        });
    }

    /** Takes back what an import wrote, or nothing of it. */
    public ImportJob<ImportOutcome> undo(ImportTarget target, String id) {
        return start(
                ImportLimits.LONGEST_WRITING,
                progress -> Objects.requireNonNull(transaction.execute(status -> undo(target, id, progress))));
    }

    private static ImportOutcome undo(ImportTarget target, String id, ImportProgress progress) {
        try {
            return target.undo(id, progress);
        } catch (DataIntegrityViolationException reference) {
            throw new RecordInUseException();
        }
    }

    private <T> ImportJob<T> start(Duration longest, Function<ImportProgress, T> work) {
        var progress = new ImportProgress(longest);
        var job = new ImportJob<T>(progress);
        running.incrementAndGet();
        try {
            workers.execute(new DelegatingSecurityContextRunnable(() -> {
                try {
                    job.end(end(progress, work));
                } finally {
                    running.decrementAndGet();
                }
            }));
        } catch (RejectedExecutionException stopping) {
            running.decrementAndGet();
            throw stopping;
        }
        return job;
    }

    /** How many files are in work or wait for it. */
    public int running() {
        return running.get();
    }

    private static <T> JobState<T> end(ImportProgress progress, Function<ImportProgress, T> work) {
        try {
            progress.at(0);
            return new JobState.Done<>(work.apply(progress));
        } catch (CancellationException e) {
            return new JobState.Cancelled<>();
        } catch (RefusedFileException e) {
            return new JobState.Refused<>(e.messageKey(), e.arguments());
        } catch (InvalidInputException e) {
            return new JobState.Refused<>(e.problems().getFirst().messageKey(), List.of());
        } catch (StaleWriteException e) {
            return new JobState.Refused<>("ingest.job.stale", List.of());
        } catch (RecordInUseException e) {
            return new JobState.Refused<>("ingest.job.inUse", List.of());
        } catch (AccessDeniedException | NotFoundException e) {
            return new JobState.Refused<>("ingest.job.denied", List.of());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("an import failed", e);
            return new JobState.Refused<>("ingest.job.failed", List.of());
        }
    }
}

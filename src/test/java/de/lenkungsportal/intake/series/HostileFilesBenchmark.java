package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.platform.Messages;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reads 10,000 files in that are damaged, ragged, huge, hostile or odd-typed, and good ones among them: each ends in a sentence or
 * in a right import, never in a part of one; in two seconds and with less than 256 MB.
 */
@PortalTest
class HostileFilesBenchmark {

    private static final int FILES = Integer.getInteger("files", 10_000);
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Autowired
    ImportJobs jobs;

    @Autowired
    IntakeImport imports;

    @Autowired
    Messages messages;

    @Autowired
    DSLContext db;

    private final Map<String, int[]> ends = new TreeMap<>();

    @Test
    void everyFileEndsInASentenceOrARightImport() throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var files = new HostileFiles(2016);
        long slowest = 0;
        long largest = 0;
        for (int file = 0; file < FILES; file++) {
            HostileFiles.Made made = files.next();
            long bytes = threads.getTotalThreadAllocatedBytes();
            long start = System.nanoTime();
            JobState<ImportOutcome> state = read(made);
            long took = System.nanoTime() - start;
            long used = threads.getTotalThreadAllocatedBytes() - bytes;
            judge(file, made, state);
            if (file > 100) {
                slowest = Math.max(slowest, took);
                largest = Math.max(largest, used);
                assertThat(Duration.ofNanos(took)).as(made.kind() + " " + file).isLessThan(LONGEST);
                assertThat(used).as(made.kind() + " " + file).isLessThan(MOST_BYTES);
            }
        }
        System.out.printf(
                "%d files; slowest %d ms, most allocated %d MB%n", FILES, slowest / 1_000_000, largest / 1024 / 1024);
        ends.forEach((kind, counts) -> System.out.printf("%s: %d read, %d refused%n", kind, counts[0], counts[1]));
    }

    private void judge(int file, HostileFiles.Made made, JobState<ImportOutcome> state) {
        String what = made.kind() + " " + file;
        int[] counts = ends.computeIfAbsent(made.kind(), kind -> new int[2]);
        long stored = stored();
        if (state instanceof JobState.Refused<ImportOutcome>(String key, List<Object> arguments)) {
            counts[1]++;
            assertThat(messages.text(key, arguments.toArray())).as(what).isNotBlank();
            assertThat(key).as(what).isNotEqualTo("ingest.job.failed");
            assertThat(stored).as(what).isZero();
            assertThat(made.expected())
                    .as(what + " " + messages.text(key, arguments.toArray()))
                    .isNegative();
        } else {
            counts[0]++;
            assertThat(state).as(what).isInstanceOf(JobState.Done.class);
            if (made.expected() >= 0) {
                assertThat(stored).as(what).isEqualTo(made.expected());
            }
            db.deleteFrom(INTAKE).where(INTAKE.ORIGIN.eq(Origin.UNKNOWN)).execute();
        }
    }

    private JobState<ImportOutcome> read(HostileFiles.Made made) throws InterruptedException {
        var target = new IntakeFile(new IntakeFiles.Any(imports), messages);
        JobState<ImportDraft> draft = jobs.read(target, "datei", made.content()).await();
        if (!(draft instanceof JobState.Done<ImportDraft>(ImportDraft read))) {
            return refused(draft);
        }
        JobState<ImportCheck> check = jobs.check(read).await();
        if (!(check instanceof JobState.Done<ImportCheck>(ImportCheck found))) {
            return refused(check);
        }
        return jobs.write(found, BadRows.REFUSE).await();
    }

    private static JobState<ImportOutcome> refused(JobState<?> state) {
        var refused = (JobState.Refused<?>) state;
        return new JobState.Refused<>(refused.messageKey(), refused.arguments());
    }

    private long stored() {
        BigDecimal sum = db.select(DSL.sum(INTAKE.VALUE))
                .from(INTAKE)
                .where(INTAKE.ORIGIN.eq(Origin.UNKNOWN))
                .fetchSingle()
                .value1();
        return Objects.requireNonNullElse(sum, BigDecimal.ZERO).longValue();
    }
}

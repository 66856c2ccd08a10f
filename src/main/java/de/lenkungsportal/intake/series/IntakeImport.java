package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.series.IntakeFindings.Change;
import de.lenkungsportal.intake.series.IntakeFindings.Stored;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.StaleWriteException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds many entries at once, all or none, and revises those that are stored with other content. Who may is judged by
 * {@link IntakeImportService}; the operator's command asks nobody.
 */
@Component
class IntakeImport {

    /** Rows of one statement. The totals of the years follow each statement, so few large ones are faster than many. */
    private static final int BATCH = 500;

    /** Its argument is the other row. */
    static final String TWICE = "intake.problem.twice";

    private final IntakeImportRepository repository;
    private final Clock clock;
    private final int threshold;

    IntakeImport(
            IntakeImportRepository repository, Clock clock, @Value("${portal.small-count-threshold:3}") int threshold) {
        this.repository = repository;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Names of all municipalities by their keys. */
    @Transactional(readOnly = true)
    Map<String, String> places() {
        return repository.municipalities();
    }

    /**
     * What is found in the rows; writes nothing. Four queries at most, however many rows there are.
     *
     * @param progress gets the number of rows that are done, and may stop the work by an exception
     */
    @Transactional(readOnly = true)
    IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
        Set<String> known = repository.municipalities().keySet();
        Map<SeriesKey, NavigableMap<LocalDate, Stored>> stored = stored(rows);
        LocalDate today = LocalDate.now(clock);
        var refusals = new ArrayList<IntakeRow.Refusal>();
        var changes = new ArrayList<Change>();
        var unchanged = new HashSet<Integer>();
        var good = new ArrayList<IntakeRow>();
        Map<Integer, Integer> twice = twice(rows);
        for (int at = 0; at < rows.size(); at++) {
            IntakeRow row = rows.get(at);
            if (at % BATCH == 0) {
                progress.accept(at);
            }
            if (!known.contains(row.key().ags())) {
                refuse(refusals, row, new Problem("ags", "intake.problem.unknownAgs"));
                continue;
            }
            List<Problem> problems = new ArrayList<>(problems(row, today));
            Integer other = twice.get(row.number());
            if (other != null) {
                problems.add(new Problem("period", TWICE, List.of(String.valueOf(other))));
            }
            Stored same = StoredEntries.overlapping(stored.get(row.key()), row.period());
            if (same != null && !same.period().equals(row.period())) {
                problems.add(new Problem("period", "intake.problem.overlap"));
            }
            problems.forEach(problem -> refuse(refusals, row, problem));
            if (problems.isEmpty()) {
                good.add(row);
                if (same != null
                        && StoredEntries.isSame(
                                same.content(), row.checked(today).content())) {
                    unchanged.add(row.number());
                } else if (same != null) {
                    changes.add(new Change(row, same, shown(same)));
                }
            }
        }
        return new IntakeFindings(refusals, doubts(good, unchanged, stored), changes, unchanged);
    }

    /** Rows of the same series whose days overlap, each with the first other one. */
    private static Map<Integer, Integer> twice(List<IntakeRow> rows) {
        var twice = new HashMap<Integer, Integer>();
        var fromFile = new HashMap<SeriesKey, NavigableMap<LocalDate, IntakeRow>>();
        for (IntakeRow row : rows) {
            NavigableMap<LocalDate, IntakeRow> before = fromFile.computeIfAbsent(row.key(), key -> new TreeMap<>());
            var last = before.floorEntry(row.period().to());
            if (last != null
                    && !last.getValue().period().to().isBefore(row.period().from())) {
                twice.putIfAbsent(last.getValue().number(), row.number());
                twice.put(row.number(), last.getValue().number());
            } else {
                before.put(row.period().from(), row);
            }
        }
        return twice;
    }

    private List<IntakeRow.Refusal> doubts(
            List<IntakeRow> rows, Set<Integer> unchanged, Map<SeriesKey, NavigableMap<LocalDate, Stored>> stored) {
        var usual = new UsualIntake(repository.units(ags(rows)));
        stored.forEach(
                (key, entries) -> entries.values().forEach(each -> usual.add(key, each.period(), each.content())));
        rows.forEach(row -> usual.add(row.key(), row.period(), row.content()));
        usual.sort();
        var doubts = new ArrayList<IntakeRow.Refusal>();
        rows.stream()
                .filter(row -> !unchanged.contains(row.number()))
                .forEach(row -> usual.doubts(row).forEach(doubt -> refuse(doubts, row, doubt)));
        return doubts;
    }

    private Map<SeriesKey, NavigableMap<LocalDate, Stored>> stored(List<IntakeRow> rows) {
        LocalDate first = rows.stream()
                .map(row -> row.period().from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate last = rows.stream()
                .map(row -> row.period().to())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return repository.stored(ags(rows), first, last);
    }

    /** A small count is hidden from everyone. */
    private IntakeContent shown(Stored stored) {
        IntakeContent content = stored.content();
        BigDecimal value = content.value();
        boolean isSmall = value != null && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(threshold)) < 0;
        return isSmall
                ? new IntakeContent(content.counting(), null, content.qualifier(), content.asOf(), content.note())
                : content;
    }

    /**
     * Who writes, and why.
     *
     * @param reason for everyone to read in the history of what is revised or goes
     */
    record Signed(String by, String reason) {}

    /**
     * Adds the rows in the transaction of the caller, and revises the entries that are stored with other content.
     *
     * @param revised numbers of rows that may replace what is stored
     * @return what was written, for the log of imports
     * @throws InvalidInputException when a row breaks a rule or its period is taken by now; then the caller rolls back
     */
    @Transactional
    List<Written> write(List<IntakeRow> rows, Set<Integer> revised, Signed signed, IntConsumer progress) {
        LocalDate today = LocalDate.now(clock);
        ags(rows).stream().sorted().forEach(repository::lock);
        IntakeFindings found = check(rows, done -> {});
        if (!found.refusals().isEmpty()) {
            throw new InvalidInputException(List.of(found.refusals().getFirst().problem()));
        }
        if (!revised.containsAll(found.changedRows())) {
            throw new InvalidInputException("period", "intake.problem.overlap");
        }
        List<IntakeRow> added = rows.stream()
                .filter(row -> !found.unchanged().contains(row.number())
                        && !found.changedRows().contains(row.number()))
                .toList();
        var written = new ArrayList<Written>(rows.size());
        for (int from = 0; from < added.size(); from += BATCH) {
            progress.accept(from);
            List<IntakeRow> batch = added.subList(from, Math.min(from + BATCH, added.size())).stream()
                    .map(row -> row.checked(today))
                    .toList();
            repository
                    .insert(batch, signed.by())
                    .forEach(id -> written.add(new Written(ImportedKind.INTAKE, Long.toString(id), 1, true)));
        }
        for (Change change : found.changes()) {
            progress.accept(written.size());
            Stored stored = change.stored();
            IntakeContent content = StoredEntries.keepingNote(
                    change.row().checked(today).content(), stored.content().note());
            repository.revise(stored, content, signed.reason(), signed.by());
            written.add(new Written(ImportedKind.INTAKE, Long.toString(stored.id()), stored.version() + 1, false));
        }
        return written;
    }

    /**
     * Takes back what an import wrote: added entries go, revised ones say again what they said before.
     *
     * @throws StaleWriteException when an entry was changed after the import; then the caller rolls back
     */
    @Transactional
    void undo(List<Written> written, Signed signed, IntConsumer progress) {
        int done = 0;
        for (Written each : written) {
            progress.accept(done++);
            long entry = Long.parseLong(each.record());
            if (each.isNew()) {
                repository.remove(entry, each.version(), signed.reason(), signed.by());
            } else {
                repository.restore(entry, each.version(), signed.reason(), signed.by());
            }
        }
    }

    static Set<String> ags(List<IntakeRow> rows) {
        return rows.stream().map(row -> row.key().ags()).collect(Collectors.toSet());
    }

    private static List<Problem> problems(IntakeRow row, LocalDate today) {
        try {
            row.checked(today);
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.problems();
        }
    }

    private static void refuse(List<IntakeRow.Refusal> refusals, IntakeRow row, Problem problem) {
        refusals.add(new IntakeRow.Refusal(row.number(), problem));
    }
}

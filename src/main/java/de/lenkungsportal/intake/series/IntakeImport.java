package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds many entries at once, all or none. Who may is judged by {@link IntakeImportService}; the operator's command asks
 * nobody.
 */
@Component
class IntakeImport {

    /** Rows of one statement. The totals of the years follow each statement, so few large ones are faster than many. */
    private static final int BATCH = 500;

    private final IntakeImportRepository repository;
    private final Clock clock;

    IntakeImport(IntakeImportRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * What is wrong with the rows; writes nothing. Four queries at most, however many rows there are.
     *
     * @param progress gets the number of rows that are done, and may stop the work by an exception
     */
    @Transactional(readOnly = true)
    List<IntakeRow.Refusal> check(List<IntakeRow> rows, IntConsumer progress) {
        Set<String> known = repository.municipalities();
        Map<SeriesKey, NavigableMap<LocalDate, LocalDate>> taken = repository.periods(ags(rows));
        LocalDate today = LocalDate.now(clock);
        var refusals = new ArrayList<IntakeRow.Refusal>();
        var fromFile = new HashMap<SeriesKey, NavigableMap<LocalDate, LocalDate>>();
        for (int at = 0; at < rows.size(); at++) {
            IntakeRow row = rows.get(at);
            if (!known.contains(row.key().ags())) {
                refuse(refusals, row, new Problem("ags", "intake.problem.unknownAgs"));
                continue;
            }
            problems(row, today).forEach(problem -> refuse(refusals, row, problem));
            if (overlaps(taken.get(row.key()), row.period())) {
                refuse(refusals, row, new Problem("period", "intake.problem.overlap"));
            }
            NavigableMap<LocalDate, LocalDate> before = fromFile.computeIfAbsent(row.key(), key -> new TreeMap<>());
            if (overlaps(before, row.period())) {
                refuse(refusals, row, new Problem("period", "intake.problem.twice"));
            } else {
                before.put(row.period().from(), row.period().to());
            }
            if (at % BATCH == 0) {
                progress.accept(at);
            }
        }
        return refusals;
    }

    /**
     * Adds the rows in the transaction of the caller.
     *
     * @throws InvalidInputException when a row breaks a rule or its period is taken by now; then the caller rolls back
     */
    @Transactional
    void write(List<IntakeRow> rows, String by, IntConsumer progress) {
        LocalDate today = LocalDate.now(clock);
        ags(rows).stream().sorted().forEach(repository::lock);
        List<IntakeRow.Refusal> refusals = check(rows, done -> {});
        if (!refusals.isEmpty()) {
            throw new InvalidInputException(List.of(refusals.getFirst().problem()));
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            progress.accept(from);
            repository.insert(
                    rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
                            .map(row -> row.checked(today))
                            .toList(),
                    by);
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

    /** The period that begins last before the end of this one decides, as periods of a series never overlap each other. */
    private static boolean overlaps(@Nullable NavigableMap<LocalDate, LocalDate> taken, Period period) {
        if (taken == null) {
            return false;
        }
        Map.Entry<LocalDate, LocalDate> before = taken.floorEntry(period.to());
        return before != null && !before.getValue().isBefore(period.from());
    }
}

package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds values that are far above what a series usually brings, and units that a city never used. */
final class UsualIntake {

    /** Fewer values tell nothing of what is usual. */
    private static final int LEAST = 6;

    private static final BigDecimal FAR = BigDecimal.valueOf(4);
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private final Map<SeriesKey, List<BigDecimal>> values = new HashMap<>();
    private final Map<String, Set<Unit>> units;

    /** @param units that each municipality used before */
    UsualIntake(Map<String, Set<Unit>> units) {
        this.units = units;
    }

    void add(SeriesKey key, Period period, IntakeContent content) {
        BigDecimal each = each(period, content);
        if (each != null) {
            values.computeIfAbsent(key, series -> new ArrayList<>()).add(each);
        }
    }

    void sort() {
        values.values().forEach(Collections::sort);
    }

    List<Problem> doubts(IntakeRow row) {
        var doubts = new ArrayList<Problem>();
        Set<Unit> used = units.getOrDefault(row.key().ags(), Set.of());
        if (!used.isEmpty() && !used.contains(row.key().unit())) {
            doubts.add(new Problem("unit", "intake.doubt.unit"));
        }
        List<BigDecimal> all = values.getOrDefault(row.key(), List.of());
        BigDecimal each = each(row.period(), row.content());
        if (each != null && all.size() >= LEAST) {
            // The ninth tenth of all values, so that a few wrong ones do not make each other usual.
            BigDecimal high = all.get((all.size() * 9 - 1) / 10);
            if (all.getLast().compareTo(high) == 0) {
                high = all.get(all.size() * 3 / 4);
            }
            if (each.compareTo(high.max(SMALL).multiply(FAR)) > 0) {
                doubts.add(new Problem(
                        "value",
                        "intake.doubt.value",
                        List.of(
                                GermanFormat.number(each),
                                GermanFormat.number(all.getFirst()),
                                GermanFormat.number(high))));
            }
        }
        return doubts;
    }

    private static @Nullable BigDecimal each(Period period, IntakeContent content) {
        BigDecimal value = content.value();
        return value == null || content.counting() == Counting.MEAN
                ? value
                : value.divide(BigDecimal.valueOf(period.count()), 2, RoundingMode.HALF_EVEN);
    }
}

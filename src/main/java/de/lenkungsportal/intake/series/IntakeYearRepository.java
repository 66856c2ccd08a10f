package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE_YEAR;

import de.lenkungsportal.intake.IntakeNumbers;
import de.lenkungsportal.intake.IntakeRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the totals of the years from their rollup; only the few entries with small counts near them are looked up. */
@Repository
class IntakeYearRepository {

    private final DSLContext db;

    IntakeYearRepository(DSLContext db) {
        this.db = db;
    }

    private record Slot(long series, int year, boolean isSimulated) {}

    private record Hidden(BigDecimal total, long entries) {
        static final Hidden NONE = new Hidden(BigDecimal.ZERO, 0);
    }

    private record Running(BigDecimal total, long periods) {
        static final Running NONE = new Running(BigDecimal.ZERO, 0);
    }

    List<Integer> years(Collection<String> ags) {
        return db.selectDistinct(INTAKE_YEAR.YEAR)
                .from(INTAKE_YEAR)
                .where(INTAKE_YEAR.AGS.in(ags))
                .orderBy(INTAKE_YEAR.YEAR)
                .fetch(INTAKE_YEAR.YEAR);
    }

    /** @param today what ends after it is no complete report, and counts in no total */
    List<YearIntake> totals(int year, int threshold, LocalDate today) {
        Map<Slot, Running> running = running(year, threshold, today);
        Map<Slot, Hidden> hidden = threshold == 0 ? Map.of() : hidden(year, threshold);
        return db.selectFrom(INTAKE_YEAR)
                .where(INTAKE_YEAR.YEAR.eq(year))
                .orderBy(INTAKE_YEAR.SERIES, INTAKE_YEAR.SIMULATED)
                .fetch(row -> {
                    Hidden away = hidden.getOrDefault(
                            new Slot(row.getSeries(), row.getYear(), row.getSimulated()), Hidden.NONE);
                    Running open = running.getOrDefault(
                            new Slot(row.getSeries(), row.getYear(), row.getSimulated()), Running.NONE);
                    return new YearIntake(
                            IntakeNumbers.key(row.getSeries()),
                            row.getYear(),
                            row.getTotal()
                                    .subtract(away.total())
                                    .subtract(open.total())
                                    .stripTrailingZeros(),
                            row.getPeriods() - open.periods(),
                            away.entries(),
                            row.getSimulated());
                });
    }

    /** What was said of weeks and months that are not over yet, by series; what is hidden is taken away already. */
    private Map<Slot, Running> running(int year, int threshold, LocalDate today) {
        var found = new HashMap<Slot, Running>();
        String sql = """
                select intake.series, intake.basis = 'SIMULATED' as simulated, sum(p.part) as periods,
                    coalesce(sum(round(intake.total * p.part / intake.periods, 4)) filter (where not ({2})), 0) as total
                from intake
                    cross join lateral intake_parts(intake.frequency, intake.period_from, intake.periods) p
                where p.year = {0} and intake.period_to > {1} and intake.period_from between {1} - 3700 and make_date({0}, 12, 31)
                group by 1, 2
                """;
        if (year < today.getYear()) {
            return found;
        }
        db.resultQuery(
                        sql,
                        org.jooq.impl.DSL.inline(year),
                        org.jooq.impl.DSL.inline(today),
                        IntakeRepository.isHidden(threshold))
                .forEach(row -> found.put(
                        new Slot(row.get("series", Long.class), year, row.get("simulated", Boolean.class)),
                        new Running(row.get("total", BigDecimal.class), row.get("periods", Long.class))));
        return found;
    }

    /** What must not be part of a total, by series. */
    private Map<Slot, Hidden> hidden(int year, int threshold) {
        var found = new HashMap<Slot, Hidden>();
        String sql = """
                with risk as (
                    select distinct family from intake
                    where total > 0 and total < 10 and total < {0}
                        and period_from between make_date({1}, 1, 1) - 3700 and make_date({1}, 12, 31))
                select intake.series, intake.basis = 'SIMULATED' as simulated, count(*) as entries,
                    sum(round(intake.total * p.part / intake.periods, 4)) as total
                from intake join risk on risk.family = intake.family
                    cross join lateral intake_parts(intake.frequency, intake.period_from, intake.periods) p
                where p.year = {1} and {2}
                    and intake.period_from between make_date({1}, 1, 1) - 3700 and make_date({1}, 12, 31)
                group by 1, 2
                """;
        db.resultQuery(
                        sql,
                        org.jooq.impl.DSL.inline(BigDecimal.valueOf(threshold)),
                        org.jooq.impl.DSL.inline(year),
                        IntakeRepository.isHidden(threshold))
                .forEach(row -> found.put(
                        new Slot(row.get("series", Long.class), year, row.get("simulated", Boolean.class)),
                        new Hidden(row.get("total", BigDecimal.class), row.get("entries", Long.class))));
        return found;
    }
}

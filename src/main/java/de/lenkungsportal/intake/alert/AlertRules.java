package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecast.Shape;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.intake.published.Scorecards;
import de.lenkungsportal.staffing.Overload;
import de.lenkungsportal.staffing.StaffLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention in one series. Pure: the same material gives the same alerts. Each rule names the facts that the texts
 * take, in this order.
 */
final class AlertRules {

    /** Number of periods for which a break counts as new. */
    static final int BREAK_IS_NEW = 12;

    /** Minimum certainty of a break for an alert; below it only the diagnosis mentions the break. */
    static final double SURE_ENOUGH = 0.8;

    private AlertRules() {}

    static List<AlertFact> of(AlertMaterial material) {
        var facts = new ArrayList<AlertFact>();
        overload(material).ifPresent(facts::add);
        threshold(material).ifPresent(facts::add);
        material.published().stream()
                .map(published -> outside(material, published))
                .flatMap(Optional::stream)
                .forEach(facts::add);
        earlyWarning(material).ifPresent(facts::add);
        newBreak(material).ifPresent(facts::add);
        missing(material).ifPresent(facts::add);
        return facts;
    }

    /** Cases to hand over, clients of each specialist, ratio, staff, stage of the staff, whether it is all staff. */
    private static Optional<AlertFact> overload(AlertMaterial material) {
        StaffingOutlook staffing = material.staffing();
        if (staffing == null || staffing.overload() == null) {
            return Optional.empty();
        }
        Overload overload = staffing.overload();
        StaffLevel staff = StaffLevel.on(material.today(), staffing.levels()).orElseThrow();
        return Optional.of(fact(
                material,
                AlertKind.OVERLOAD,
                "",
                overload.since(),
                number(overload.cases()),
                whole(overload.perSpecialist()),
                number(staffing.scenario().ratio()),
                staff.specialists().toPlainString(),
                staff.stage().name(),
                "SPECIALISTS"));
    }

    /** Level of a week, threshold. */
    private static Optional<AlertFact> threshold(AlertMaterial material) {
        BigDecimal threshold = material.setting().threshold();
        if (threshold == null
                || material.setting().unit() != material.key().unit()
                || material.key().frequency() != Frequency.WEEK) {
            return Optional.empty();
        }
        Predicate<ForecastRun> isCrossed = run -> run.diagnosis().levelNow() >= threshold.doubleValue();
        return since(material, isCrossed)
                .map(since -> fact(
                        material,
                        AlertKind.THRESHOLD,
                        "",
                        since,
                        whole(material.current().diagnosis().levelNow()),
                        threshold.toPlainString()));
    }

    /** Own median, own bounds of 80 %, published value, upper end or empty, publisher, year. */
    private static Optional<AlertFact> outside(AlertMaterial material, PublishedForecast published) {
        int year = material.current().year().total().year();
        if (published.measure() != PublishedForecast.Measure.INTAKE
                || published.unit() != material.key().unit()
                || published.rechtskreis() != material.key().rechtskreis()
                || !Objects.equals(published.year(), year)) {
            return Optional.empty();
        }
        Distribution total = material.current().year().total().total();
        Distribution.Interval interval = total.interval(0.8);
        Quantity.Value said = published.quantity();
        return since(
                        material,
                        run -> run.year().total().year() == year
                                && isOutside(run.year().total().total(), published.shape()))
                .map(since -> fact(
                        material,
                        AlertKind.PUBLISHED_RANGE,
                        published.id(),
                        since,
                        whole(total.median()),
                        whole(interval.lower()),
                        whole(interval.upper()),
                        said.value().toPlainString(),
                        said.to() == null ? "" : said.to().toPlainString(),
                        published.publisher(),
                        Integer.toString(year)));
    }

    /** A range is left by the median. A single number has no range of its own: it is left when the own 80 % leave it. */
    static boolean isOutside(Distribution own, Shape published) {
        return switch (published) {
            case Shape.Range(var from, var to) -> own.median() < from.doubleValue() || own.median() > to.doubleValue();
            case Shape.UpperBound(var value) -> own.median() > value.doubleValue();
            case Shape.Point(var value, var qualifier) -> !own.interval(0.8).contains(value.doubleValue());
            case Shape.Rate rate -> false;
        };
    }

    /** Reported sum or empty where it hides, bounds of 95 %, first and last day of the report. */
    private static Optional<AlertFact> earlyWarning(AlertMaterial material) {
        Period period = material.last().period();
        LocalDate before = material.key().frequency().plus(period.from(), -1);
        @Nullable ForecastRun run = Scorecards.runOf(material.runs(), before);
        if (run == null || period.count() > run.horizon() || material.last().isSuppressed()) {
            return Optional.empty();
        }
        double came = Scorecards.total(material.last());
        Distribution.Interval interval =
                run.steps().get(period.count() - 1).cumulated().interval(0.95);
        if (interval.contains(came)) {
            return Optional.empty();
        }
        boolean hides = came > 0 && came < material.threshold();
        return Optional.of(fact(
                material,
                AlertKind.EARLY_WARNING,
                "",
                period.from(),
                hides ? "" : number(came),
                number(Math.floor(interval.lower())),
                number(Math.ceil(interval.upper())),
                period.from().toString(),
                period.to().toString()));
    }

    /** Level before, level since. */
    private static Optional<AlertFact> newBreak(AlertMaterial material) {
        Diagnosis.@Nullable Shift shift = material.current().diagnosis().shift();
        if (shift == null || shift.certainty() < SURE_ENOUGH) {
            return Optional.empty();
        }
        long age = material.key()
                        .frequency()
                        .between(shift.start(), material.current().lastPeriod())
                + 1;
        return age > BREAK_IS_NEW
                ? Optional.empty()
                : Optional.of(fact(
                        material,
                        AlertKind.NEW_BREAK,
                        shift.start().toString(),
                        shift.start(),
                        whole(shift.before()),
                        whole(shift.after())));
    }

    /** Last day that was reported, weeks after which it is told. */
    private static Optional<AlertFact> missing(AlertMaterial material) {
        LocalDate reported = material.last().period().to();
        int allowed = material.setting().missingAfterWeeks();
        // A month is reported after it has ended.
        LocalDate late = material.key().frequency() == Frequency.WEEK
                ? reported.plusWeeks(allowed)
                : reported.plusMonths(1).plusWeeks(allowed);
        return material.today().isBefore(late)
                ? Optional.empty()
                : Optional.of(fact(
                        material,
                        AlertKind.DATA_MISSING,
                        "",
                        reported.plusDays(1),
                        reported.toString(),
                        Integer.toString(allowed)));
    }

    /** Whole weeks without a report. */
    static long weeksMissing(LocalDate since, LocalDate today) {
        return ChronoUnit.WEEKS.between(since.minusDays(1), today);
    }

    /** The end of the last period of the earliest run in a row up to the current one of which this is true. */
    private static Optional<LocalDate> since(AlertMaterial material, Predicate<ForecastRun> holds) {
        if (!holds.test(material.current())) {
            return Optional.empty();
        }
        Frequency frequency = material.key().frequency();
        LocalDate since = material.current().lastPeriod();
        for (ForecastRun run : material.runs()) {
            if (run.lastPeriod().isBefore(since)) {
                if (!holds.test(run)) {
                    break;
                }
                since = run.lastPeriod();
            }
        }
        return Optional.of(frequency.plus(since, 1).minusDays(1));
    }

    private static AlertFact fact(
            AlertMaterial material, AlertKind kind, String subject, LocalDate since, String... facts) {
        return new AlertFact(
                material.key(), kind, subject, since, material.current().isSimulated(), List.of(facts));
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Whether both are the same break: a break can move by up to three periods as counts come in. */
    static boolean isSameBreak(String one, String other, Frequency frequency) {
        return Math.abs(frequency.between(LocalDate.parse(one), LocalDate.parse(other))) <= 3;
    }
}

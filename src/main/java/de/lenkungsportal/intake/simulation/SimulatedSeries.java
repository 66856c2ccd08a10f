package de.lenkungsportal.intake.simulation;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Weekly series for the cities whose sources state a caseload but no weekly intake. Same input, same numbers.
 *
 * <p>Up to the Stand of the caseload (March 2016) a series brings about 60 % of it: the rest was there before. Dortmund is
 * not among them, its sources state the intake; Wuppertal begins after its stated weeks and on their level.
 */
public final class SimulatedSeries {

    static final LocalDate FIRST_MONDAY = LocalDate.of(2015, 8, 31);
    private static final LocalDate CASELOAD_STAND = LocalDate.of(2016, 3, 31);
    private static final double SHARE_NEW = 0.6;
    private static final double SCATTER = 0.18;

    /** Shape of a simulated series. */
    enum Shape {
        CALM,
        RISE,
        BREAK,
        FALL,
        GAPS
    }

    /** @param caseload customers, persons or eLb in March 2016 as 000 states them; the level of Wuppertal comes from 002 */
    public record Plan(String ags, Rechtskreis rechtskreis, Unit unit, int caseload, Shape shape, LocalDate first) {
        Plan(String ags, Rechtskreis rechtskreis, Unit unit, int caseload, Shape shape) {
            this(ags, rechtskreis, unit, caseload, shape, FIRST_MONDAY);
        }

        SeriesKey key() {
            return new SeriesKey(ags, rechtskreis, unit, Origin.ALL, Frequency.WEEK);
        }
    }

    /** One simulated week. */
    public record Week(LocalDate monday, int count) {}

    public static final List<Plan> PLANS = List.of(
            new Plan("05111000", Rechtskreis.SGB_II, Unit.CUSTOMER, 1012, Shape.RISE),
            new Plan("05112000", Rechtskreis.SGB_II, Unit.CUSTOMER, 223, Shape.CALM),
            new Plan("05113000", Rechtskreis.SGB_II, Unit.CUSTOMER, 325, Shape.BREAK),
            new Plan("05513000", Rechtskreis.SGB_II, Unit.CUSTOMER, 500, Shape.RISE),
            new Plan("05914000", Rechtskreis.UNCLEAR, Unit.CUSTOMER, 450, Shape.CALM),
            new Plan("05915000", Rechtskreis.SGB_II, Unit.ELB, 565, Shape.GAPS),
            new Plan("05315000", Rechtskreis.SGB_II, Unit.ELB, 500, Shape.BREAK),
            new Plan("05114000", Rechtskreis.SGB_II, Unit.CUSTOMER, 400, Shape.FALL),
            new Plan("05316000", Rechtskreis.SGB_II, Unit.CUSTOMER, 250, Shape.CALM),
            new Plan("05117000", Rechtskreis.SGB_II, Unit.PERSON, 600, Shape.CALM),
            new Plan("05119000", Rechtskreis.SGB_II, Unit.CUSTOMER, 334, Shape.GAPS),
            new Plan("05122000", Rechtskreis.SGB_II, Unit.PERSON, 750, Shape.RISE),
            // 160 BG in nine weeks are 18 a week; as a caseload that is 18 weeks of it, over the share of new ones.
            new Plan("05124000", Rechtskreis.SGB_II, Unit.BG, 540, Shape.CALM, LocalDate.of(2015, 11, 30)));

    private SimulatedSeries() {}

    /** The weeks of a plan that have ended on this day; weeks that nobody would have reported are left out. */
    public static List<Week> weeks(Plan plan, LocalDate today) {
        var random = new Random(Long.parseLong(plan.ags()) * 2016);
        double[] shape = IntStream.range(0, (int) Frequency.WEEK.between(plan.first(), today))
                .mapToDouble(week -> shape(plan.shape(), plan.first().plusWeeks(week)))
                .toArray();
        double untilStand = IntStream.range(0, shape.length)
                .filter(week -> plan.first().plusWeeks(week).isBefore(CASELOAD_STAND))
                .mapToDouble(week -> shape[week])
                .sum();
        var weeks = new ArrayList<Week>();
        for (int week = 0; week < shape.length; week++) {
            LocalDate monday = plan.first().plusWeeks(week);
            double level = plan.caseload() * SHARE_NEW * shape[week] / untilStand;
            int count = poisson(level * StrictMath.exp(SCATTER * random.nextGaussian()) * holidays(monday), random);
            if (isReported(plan.shape(), week, shape.length)) {
                weeks.add(new Week(monday, count));
            }
        }
        return weeks;
    }

    private static double shape(Shape shape, LocalDate monday) {
        long week = Frequency.WEEK.between(FIRST_MONDAY, monday);
        return switch (shape) {
            case CALM, GAPS -> 1;
            case RISE -> 1 + week * 0.05;
            case FALL -> Math.max(0.35, 1.4 - week * 0.025);
            case BREAK -> monday.isBefore(LocalDate.of(2016, 2, 1)) ? 1 : 2.8;
        };
    }

    /** Factor for the weeks around New Year, when offices are closed. */
    private static double holidays(LocalDate monday) {
        return monday.equals(LocalDate.of(2015, 12, 21)) || monday.equals(LocalDate.of(2015, 12, 28)) ? 0.45 : 1;
    }

    private static boolean isReported(Shape shape, int week, int weeks) {
        return shape != Shape.GAPS || (week % 11 != 7 && week < weeks - 4);
    }

    /** Knuth's method; the levels here are small. */
    private static int poisson(double level, Random random) {
        double limit = StrictMath.exp(-level);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}

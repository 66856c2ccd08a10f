package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.IndicatorComparison.Part;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the same municipalities state of the same count in two rounds.
 *
 * @param choices every count of whole areas that one of the two rounds has
 * @param chosen the one that is compared; null where neither round has any
 * @param units what can be compared, each unit for itself, the one with most municipalities first
 * @param leftOut municipalities that cannot be compared, each with the reason
 * @param inOlder how many of the municipalities have figures in the older round, {@code inNewer} in the newer one
 * @param of how many municipalities were asked for
 */
public record RoundComparison(
        SurveyRound older,
        SurveyRound newer,
        List<Choice> choices,
        @Nullable Choice chosen,
        List<InUnit> units,
        List<LeftOut> leftOut,
        int inOlder,
        int inNewer,
        int of) {

    /** What is counted of a whole area. */
    public record Counted(Indicator indicator, Part part) {

        static Counted of(Figure figure) {
            return new Counted(figure.indicator(), Part.of(figure));
        }

        /** As an address says it. */
        public String key() {
            return "%s.%s.%s.%s.%s.%s"
                    .formatted(
                            indicator,
                            word(part.rechtskreis()),
                            word(part.carrier()),
                            word(part.function()),
                            part.stage(),
                            part.breakdown().toString().replace(';', '+'));
        }

        private static String word(@Nullable Enum<?> code) {
            return code == null ? "" : code.name();
        }
    }

    /** @param example a figure of it, which has its name */
    public record Choice(Counted counted, Figure example) {}

    /**
     * @param changes in the order of the names
     * @param sum of the municipalities that can be compared
     * @param series sums over all rounds of those municipalities that have a value in each of them, the oldest first; fewer than
     *     two where there is none
     */
    public record InUnit(Unit unit, List<Change> changes, Sum sum, List<RoundSum> series, int inSeries) {}

    /** One municipality in both rounds. */
    public record Change(Municipality city, Figure before, Figure now, Sum sum) {}

    /** @param isApproximate whether a value in it is only approximate */
    public record Sum(BigDecimal before, BigDecimal now, boolean isApproximate) {

        public BigDecimal difference() {
            return now.subtract(before);
        }

        /** Null where there was nothing before. */
        public @Nullable BigDecimal percent() {
            return before.signum() == 0
                    ? null
                    : difference().movePointRight(2).divide(before, 1, java.math.RoundingMode.HALF_UP);
        }

        Sum plus(Sum other) {
            return new Sum(before.add(other.before), now.add(other.now), isApproximate || other.isApproximate);
        }
    }

    /** The sum of a round. */
    public record RoundSum(SurveyRound round, BigDecimal value, boolean isApproximate) {}

    /** Why a municipality cannot be compared. */
    public enum Reason {
        NOT_IN_EITHER,
        NOT_IN_OLDER,
        NOT_IN_NEWER,
        NOT_STATED,
        SUPPRESSED,
        UNCLEAR,
        BOUND,
        UNIT,
        DEFINITION
    }

    /** @param note what was changed in the question, null where that is not the reason */
    public record LeftOut(
            Municipality city, Reason reason, @Nullable String note) {}
}

package de.lenkungsportal.forecast;

/**
 * What the engine goes by: a few numbers of the recent series, on the scale of log(1 + count).
 *
 * @param anchor the smoothed level, from which everything else is measured
 * @param pulls where the level may move: distances of other levels from the anchor, and how unsteady the series is. All are zero
 *     for a series that is as steady as counting allows, which therefore stays where it is.
 * @param widths what the errors of similar series grew with; the first is 1
 * @param highest the largest count
 * @param settled 0 to 1: how far a clear jump set a level of its own. The learned drift of other series, which rise and fall in
 *     waves, does not apply to it.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and half as fast with lists
record Traits(double anchor, double[] pulls, double[] widths, double highest, double settled) {

    static final int PULLS = 8;
    static final int WIDTHS = 7;

    private static final int WANDERING = 4;
    private static final int JUMPING = 6;

    private static final double SMALLEST_EXCESS = 0.1;
    private static final double SMOOTHING = 0.3;
    /** As many observed steps weigh as much as what is usual. */
    private static final double PRIOR_STEPS = 3;
    /** Variance that series of this kind usually have beyond counting noise. */
    private static final double USUAL_EXCESS = 0.06;

    static Traits of(Series series) {
        double[] values = series.values();
        int length = values.length;
        double[] logs = new double[length];
        double highest = 0;
        for (int at = 0; at < length; at++) {
            logs[at] = StrictMath.log1p(values[at]);
            highest = Math.max(highest, values[at]);
        }
        double anchor = smoothed(logs);
        double noise = CountingNoise.logVariance(StrictMath.expm1(anchor));
        Scatter steps = Scatter.ofSteps(logs, series.own());
        Scatter around = Scatter.aroundMean(logs, series.own());
        double wandering = StrictMath.sqrt(Math.max(0, around.mean() - noise));
        double jumping = StrictMath.sqrt(Math.max(0, steps.mean() / 2 - noise));
        double usual = noise + USUAL_EXCESS;
        double[] pulls = {
            logs[length - 1] - anchor,
            Means.ofLast(logs, 4) - anchor,
            Means.ofLast(logs, 13) - anchor,
            StrictMath.log1p(Means.of(values, 0, length)) - anchor,
            wandering,
            wandering * anchor,
            jumping,
            jumping * anchor
        };
        double[] widths = {
            1,
            StrictMath.log(StrictMath.sqrt(steps.drawnTo(2 * usual, PRIOR_STEPS)) + 0.05),
            StrictMath.log(StrictMath.sqrt(Math.max(0, around.drawnTo(usual, PRIOR_STEPS) - noise)) + SMALLEST_EXCESS),
            anchor,
            StrictMath.exp(-anchor),
            StrictMath.log(length),
            StrictMath.log1p(highest) - anchor
        };
        return new Traits(anchor, pulls, widths, highest, 0);
    }

    /** Whether the series is no more unsteady than counting makes it. */
    boolean calm() {
        return pulls[WANDERING] == 0 && pulls[JUMPING] == 0;
    }

    /** The anchor of a sum of so many periods. */
    double anchor(int periods) {
        return periods == 1 ? anchor : StrictMath.log1p(periods * StrictMath.expm1(anchor));
    }

    /** The traits of a phase that stands on its own: it stays at its mean. */
    static Traits ofPhase(Series phase) {
        Traits learned = of(phase);
        return new Traits(
                StrictMath.log1p(Means.of(phase.values(), 0, phase.length())),
                new double[PULLS],
                learned.widths,
                learned.highest,
                1);
    }

    /** The traits in between: a weight of 1 is the other alone. */
    Traits blend(Traits other, double weight) {
        return new Traits(
                mix(anchor, other.anchor, weight),
                mix(pulls, other.pulls, weight),
                mix(widths, other.widths, weight),
                Math.max(highest, other.highest),
                mix(settled, other.settled, weight));
    }

    private static double mix(double one, double other, double weight) {
        return one + weight * (other - one);
    }

    private static double[] mix(double[] one, double[] other, double weight) {
        double[] mixed = new double[one.length];
        for (int at = 0; at < mixed.length; at++) {
            mixed[at] = mix(one[at], other[at], weight);
        }
        return mixed;
    }

    /** Exponentially weighted mean, its weights scaled to one however short the series is. */
    private static double smoothed(double[] logs) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int at = logs.length - 1; at >= 0; at--) {
            sum += weight * logs[at];
            weights += weight;
            weight *= 1 - SMOOTHING;
        }
        return sum / weights;
    }
}

package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.RefusedHistoryException.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** History in, distributions out. Thread-safe; the same history gives the same bits. */
public final class ForecastEngine {

    /** Stored with each run, so that the past can be judged by what made it. Changes with every number it would change. */
    public static final String VERSION = "0.1";

    public static final int LONGEST_HORIZON = 260;

    private static final ForecastEngine STANDARD = new ForecastEngine();

    private ForecastEngine() {}

    /** The engine with the coefficients that ship with the portal. */
    public static ForecastEngine standard() {
        return STANDARD;
    }

    /**
     * Forecasts the periods after the origin of a history.
     *
     * @param horizon number of periods, 1 to {@link #LONGEST_HORIZON}
     * @throws RefusedHistoryException when the horizon is out of range; never for a history that could be built
     */
    public Forecast forecast(History history, int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new RefusedHistoryException(Reason.HORIZON_OUT_OF_RANGE);
        }
        List<Double> logs = new ArrayList<>();
        for (Observation observation : history.observations()) {
            for (int period = 0; period < observation.periods(); period++) {
                switch (observation) {
                    case Observation.Count(double value) -> logs.add(StrictMath.log1p(value));
                    case Observation.Mean(double value, int periods) -> logs.add(StrictMath.log1p(value));
                    case Observation.Gap() -> {}
                }
            }
        }
        double level = logs.getFirst();
        double square = 0;
        for (int at = 1; at < logs.size(); at++) {
            double step = logs.get(at) - logs.get(at - 1);
            square += step * step;
            level += 0.4 * (logs.get(at) - level);
        }
        double scatter = StrictMath.sqrt(Math.max(square / Math.max(1, logs.size() - 1), 0.02));
        List<Distribution> steps = new ArrayList<>();
        List<Distribution> totals = new ArrayList<>();
        for (int step = 1; step <= horizon; step++) {
            double width = scatter * StrictMath.pow(step, 0.25);
            steps.add(around(level, width, 1));
            totals.add(around(level, scatter * StrictMath.pow(step, 0.2) * 0.8, step));
        }
        double now = StrictMath.expm1(level);
        Set<Diagnosis.Warning> warnings = EnumSet.noneOf(Diagnosis.Warning.class);
        if (logs.size() < 8) {
            warnings.add(Diagnosis.Warning.FEW_POINTS);
        }
        return new Forecast(
                history,
                steps,
                totals,
                new Diagnosis(
                        now,
                        null,
                        Diagnosis.Basis.SMOOTHED,
                        Diagnosis.Scatter.OBSERVED,
                        logs.size(),
                        0,
                        0,
                        logs.size(),
                        warnings));
    }

    private static Distribution around(double level, double width, int times) {
        return Distribution.of(Distribution.atScores(score ->
                times * Math.max(0, StrictMath.expm1(Math.min(level + score * width, 30)))));
    }
}

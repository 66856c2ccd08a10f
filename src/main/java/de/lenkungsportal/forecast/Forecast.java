package de.lenkungsportal.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Distributions of the periods to come, and of their sum. Immutable; made by {@link ForecastEngine}. */
public final class Forecast {

    private final History history;
    private final List<Distribution> steps;
    private final IntFunction<Distribution> totals;
    private final Diagnosis diagnosis;

    Forecast(History history, List<Distribution> steps, IntFunction<Distribution> totals, Diagnosis diagnosis) {
        this.history = history;
        this.steps = List.copyOf(steps);
        this.totals = totals;
        this.diagnosis = diagnosis;
    }

    public History history() {
        return history;
    }

    public int horizon() {
        return steps.size();
    }

    /** Start of the period of a step; step 1 follows the origin. */
    public LocalDate periodStart(int step) {
        return history.frequency().plus(history.origin(), step);
    }

    /** One distribution for each step; the first is step 1. */
    public List<Distribution> steps() {
        return steps;
    }

    /** The sum over the whole horizon, calibrated on its own: its bounds are not the sums of the steps' bounds. */
    public Distribution total() {
        return total(horizon());
    }

    /**
     * The sum over the first steps, calibrated on its own.
     *
     * @param firstSteps between 1 and the horizon
     */
    public Distribution total(int firstSteps) {
        return totals.apply(Objects.checkIndex(firstSteps - 1, horizon()) + 1);
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /**
     * Possible futures: their steps scatter as {@link #steps} and their sums as {@link #total} say. For what needs whole
     * courses, such as a stock by length of stay. Computed at each call, the same for the same history and number.
     *
     * @param count how many, at most {@link SamplePaths#MOST}
     * @return [path][step], step 1 at index 0
     */
    public double[][] paths(int count) {
        return SamplePaths.of(this, count);
    }
}

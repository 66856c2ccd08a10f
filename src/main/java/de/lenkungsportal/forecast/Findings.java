package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.Diagnosis.Basis;
import de.lenkungsportal.forecast.Diagnosis.Scatter;
import de.lenkungsportal.forecast.Diagnosis.Shift;
import de.lenkungsportal.forecast.Diagnosis.Warning;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what the engine went by into a diagnosis. */
record Findings(History history, Series series, ShiftSearch.@Nullable Found found, Traits traits) {

    private static final int FEW = 8;
    private static final int FRESH = 4;
    private static final double SMOOTHING = 0.3;
    /** Weight from which only the phase since the jump counts. */
    private static final double ALONE = 0.9;
    /** Minimum single counts for which the scatter of the series itself is used. */
    private static final int ENOUGH_FOR_SCATTER = 4;

    Diagnosis diagnosis(boolean beyondCalibration) {
        int gaps = 0;
        int inMeans = 0;
        int counted = 0;
        for (Observation observation : history.observations()) {
            switch (observation) {
                case Observation.Gap() -> gaps++;
                case Observation.Mean(double value, int periods) -> inMeans += periods;
                case Observation.Count(double value) -> counted++;
            }
        }
        int since = found == null ? series.length() : series.length() - found.index();
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        addIf(series.length() < FEW, Warning.FEW_POINTS, warnings);
        addIf(allZero(), Warning.ALL_ZERO, warnings);
        addIf(counted == 0, Warning.MEANS_ONLY, warnings);
        addIf(gaps > 0, Warning.GAPS, warnings);
        addIf(series.silent() > 0, Warning.STALE, warnings);
        addIf(found != null && since < FRESH, Warning.FRESH_SHIFT, warnings);
        addIf(beyondCalibration, Warning.LONG_HORIZON, warnings);
        return new Diagnosis(level(), shift(), basis(), scatter(), counted, inMeans, gaps, since, warnings);
    }

    private static void addIf(boolean holds, Warning warning, Set<Warning> warnings) {
        if (holds) {
            warnings.add(warning);
        }
    }

    private boolean allZero() {
        for (double value : series.values()) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    private double level() {
        double level = series.values()[0];
        for (double value : series.values()) {
            level += SMOOTHING * (value - level);
        }
        if (found == null) {
            return level;
        }
        double since = Means.of(series.values(), found.index(), series.length());
        return level + traits.settled() * (since - level);
    }

    private @Nullable Shift shift() {
        return found == null
                ? null
                : new Shift(
                        history.frequency().plus(history.firstPeriodStart(), series.offsets()[found.index()]),
                        Means.of(series.values(), found.previous(), found.index()),
                        Means.of(series.values(), found.index(), series.length()),
                        found.certainty());
    }

    private Basis basis() {
        if (found == null || traits.settled() == 0) {
            return Basis.SMOOTHED;
        }
        return traits.settled() < ALONE ? Basis.BLENDED : Basis.SINCE_SHIFT;
    }

    private Scatter scatter() {
        int own = 0;
        for (boolean counted : series.own()) {
            own += counted ? 1 : 0;
        }
        if (own < ENOUGH_FOR_SCATTER) {
            return Scatter.USUAL;
        }
        return traits.calm() ? Scatter.COUNTING_NOISE : Scatter.OBSERVED;
    }
}

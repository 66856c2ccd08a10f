package de.lenkungsportal.forecast;

import de.lenkungsportal.forecast.Coefficients.Target;
import de.lenkungsportal.forecast.RefusedHistoryException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** History in, distributions out. Thread-safe; the same history gives the same bits. How it works: docs/methodology.md. */
public final class ForecastEngine {

    /** Stored with each run, so that the past can be judged by what made it. Changes whenever a number would change. */
    public static final String VERSION = "1.0";

    public static final int LONGEST_HORIZON = 260;

    private final Coefficients coefficients;

    ForecastEngine(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** The engine with the coefficients that ship with the portal. */
    public static ForecastEngine standard() {
        return Standard.ENGINE;
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
        Series series = Series.of(history);
        ShiftSearch.@Nullable Found shift = ShiftSearch.last(series);
        Traits traits = traits(history.frequency(), series, shift);
        Projection projection = new Projection(traits);
        Frequency frequency = history.frequency();
        List<Distribution> steps = new ArrayList<>(horizon);
        for (int step = 1; step <= horizon; step++) {
            steps.add(projection.project(
                    coefficients.row(frequency, Target.STEP, step + series.silent()), 1, share(history, step, step)));
        }
        boolean beyond = horizon + series.silent() > coefficients.calibrated(frequency);
        return new Forecast(
                history,
                steps,
                periods -> projection.project(
                        total(frequency, periods, series.silent()), periods, share(history, 1, periods)),
                new Findings(history, series, shift, traits).diagnosis(beyond));
    }

    /**
     * The traits of the whole series; where a clear jump between calm weeks set a new and higher level, those of the phase since.
     * Drops and months keep to what other series teach: there, drops went on and monthly jumps came back.
     */
    static Traits traits(Frequency frequency, Series series, ShiftSearch.@Nullable Found shift) {
        Traits whole = Traits.of(series);
        return frequency == Frequency.WEEK && shift != null && shift.settled() > 0
                ? whole.blend(Traits.ofPhase(series.from(shift.index())), shift.settled())
                : whole;
    }

    /** Mean share of a usual period over these steps; thin weeks count less. */
    private static double share(History history, int first, int last) {
        LocalDate origin = history.origin();
        double sum = 0;
        for (int step = first; step <= last; step++) {
            sum += ThinWeeks.share(history.frequency(), history.frequency().plus(origin, step));
        }
        return sum / (last - first + 1);
    }

    /** Coefficients of the total; periods without a report before the first step widen its errors. */
    private Coefficients.Row total(Frequency frequency, int periods, int silent) {
        Coefficients.Row row = coefficients.row(frequency, Target.TOTAL, periods);
        return silent == 0 ? row : row.wider(Coefficients.growth(periods + silent, periods));
    }

    /** Loads the coefficients when first needed. */
    private static final class Standard {
        static final ForecastEngine ENGINE = new ForecastEngine(Coefficients.shipped());
    }
}

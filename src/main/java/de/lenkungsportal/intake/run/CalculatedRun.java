package de.lenkungsportal.intake.run;

import de.lenkungsportal.forecast.Forecast;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.RunInputs;
import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;

/** A run that is about to be stored, with what it was made from. */
record CalculatedRun(
        SeriesKey key, ForecastRun.Made made, LocalDate asOf, boolean isSimulated, Inputs inputs, Forecast forecast) {

    /** The canonical inputs, and how far the run shall look. */
    record Inputs(History history, String canonical, String hash, int horizon) {

        static Inputs of(SeriesKey key, KnownSeries.Known known, LocalDate asOf) {
            String canonical = RunInputs.canonical(key, known.isSimulated(), known.history());
            return new Inputs(
                    known.history(),
                    canonical,
                    RunInputs.hash(canonical),
                    RunHorizon.of(key.frequency(), known.history().origin(), asOf));
        }
    }

    static CalculatedRun of(SeriesKey key, ForecastRun.Made made, LocalDate asOf, boolean isSimulated, Inputs inputs) {
        return new CalculatedRun(
                key,
                made,
                asOf,
                isSimulated,
                inputs,
                ForecastEngine.standard().forecast(inputs.history(), inputs.horizon()));
    }
}

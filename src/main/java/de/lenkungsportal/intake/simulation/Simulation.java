package de.lenkungsportal.intake.simulation;

/**
 * How much of the intake is simulated, and what rests on it.
 *
 * @param weeks entries, one a week
 * @param forecasts runs over series with a simulated entry, past ones included
 * @param alerts those raised from such runs, ended ones included
 */
public record Simulation(int series, int weeks, int municipalities, int forecasts, int alerts) {

    public static final Simulation NONE = new Simulation(0, 0, 0, 0, 0);

    public boolean isPresent() {
        return !NONE.equals(this);
    }
}

package de.lenkungsportal.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Weekly intake around known levels, drawn as the acceptance cases say: negative binomial households of size 20, 1.27 persons
 * each.
 */
final class DrawnIntake {

    /** KW 43/2015, two weeks after Dortmund's integration point opened. */
    static final LocalDate START = LocalDate.of(2015, 10, 19);

    private static final double PERSONS = 1.27;
    private static final double SIZE = 20;

    private final RandomGenerator random;
    private final List<Double> counts = new ArrayList<>();

    DrawnIntake(int seed) {
        random = new Well19937c(seed);
    }

    /** Dortmund: 12 weeks at 17, then 63. */
    static DrawnIntake dortmund(int seed, int weeksAt63) {
        return new DrawnIntake(seed).weeks(12, 17).weeks(weeksAt63, 63);
    }

    DrawnIntake weeks(int weeks, double level) {
        double households = level / PERSONS;
        for (int week = 0; week < weeks; week++) {
            double rate = new GammaDistribution(random, SIZE, households / SIZE).sample();
            counts.add((double) Math.round(new PoissonDistribution(random, rate, 1e-9, 1000).sample() * PERSONS));
        }
        return this;
    }

    History history() {
        return History.ofCounts(Frequency.WEEK, START, counts);
    }

    Forecast forecast() {
        return ForecastEngine.standard().forecast(history(), 52);
    }
}

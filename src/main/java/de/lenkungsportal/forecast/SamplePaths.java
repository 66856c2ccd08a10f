package de.lenkungsportal.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws courses from a Gaussian copula: a factor common to all steps and an autoregressive part. The weight of the factor is
 * the one whose sums scatter most like the total; what is left is put right path by path, so that the sums have exactly the
 * total's quantiles.
 */
final class SamplePaths {

    static final int MOST = 10_000;

    private static final double[] LOADINGS = {0, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.87, 0.93, 0.97, 1};
    private static final double STICKINESS = 0.6;
    private static final int TRIAL = 200;

    private SamplePaths() {}

    static double[][] of(Forecast forecast, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("between 1 and %d paths, not %d".formatted(MOST, count));
        }
        double[][] paths = draw(forecast, count, loading(forecast));
        fitSums(paths, forecast);
        return paths;
    }

    private static double loading(Forecast forecast) {
        Distribution total = forecast.total();
        double wanted = spread(total.quantile(0.1), total.quantile(0.9));
        double best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double loading : LOADINGS) {
            double[] sums = Arrays.stream(draw(forecast, TRIAL, loading))
                    .mapToDouble(path -> Arrays.stream(path).sum())
                    .sorted()
                    .toArray();
            double miss = Math.abs(spread(sums[TRIAL / 10], sums[TRIAL - 1 - TRIAL / 10]) - wanted);
            if (miss < smallest) {
                smallest = miss;
                best = loading;
            }
        }
        return best;
    }

    private static double spread(double low, double high) {
        return StrictMath.log1p(high) - StrictMath.log1p(low);
    }

    private static double[][] draw(Forecast forecast, int count, double loading) {
        RandomGenerator random = new Well19937c(seed(forecast));
        int horizon = forecast.horizon();
        double own = StrictMath.sqrt(1 - loading * loading);
        double fresh = StrictMath.sqrt(1 - STICKINESS * STICKINESS);
        double[][] paths = new double[count][horizon];
        for (double[] path : paths) {
            double common = random.nextGaussian();
            double sticky = random.nextGaussian();
            for (int step = 0; step < horizon; step++) {
                path[step] = forecast.steps().get(step).atScore(loading * common + own * sticky);
                sticky = STICKINESS * sticky + fresh * random.nextGaussian();
            }
        }
        return paths;
    }

    private static void fitSums(double[][] paths, Forecast forecast) {
        // Each call calibrates it anew.
        Distribution total = forecast.total();
        double[] sums = Arrays.stream(paths)
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();
        int[] ranked = IntStream.range(0, paths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> sums[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < ranked.length; rank++) {
            double wanted = total.quantile((rank + 0.5) / ranked.length);
            double[] path = paths[ranked[rank]];
            double sum = sums[ranked[rank]];
            for (int step = 0; step < path.length; step++) {
                path[step] = sum > 0 ? path[step] * (wanted / sum) : wanted / path.length;
            }
        }
    }

    private static int seed(Forecast forecast) {
        return 31 * forecast.history().observations().hashCode() + forecast.horizon();
    }
}

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
        double[][] normals = normals(forecast, Math.max(count, TRIAL));
        double[][] paths = draw(forecast, normals, count, loading(forecast, normals));
        fitSums(paths, forecast);
        return paths;
    }

    private static double loading(Forecast forecast, double[][] normals) {
        Distribution total = forecast.total();
        double wanted = spread(total.quantile(0.1), total.quantile(0.9));
        double best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double loading : LOADINGS) {
            double[] sums = Arrays.stream(draw(forecast, normals, TRIAL, loading))
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

    /** Independent standard normal numbers, for each path two and one for each step; every loading is tried on the same. */
    private static double[][] normals(Forecast forecast, int count) {
        RandomGenerator random = new Well19937c(seed(forecast));
        double[][] normals = new double[count][forecast.horizon() + 2];
        for (double[] path : normals) {
            for (int at = 0; at < path.length; at++) {
                path[at] = random.nextGaussian();
            }
        }
        return normals;
    }

    private static double[][] draw(Forecast forecast, double[][] normals, int count, double loading) {
        int horizon = forecast.horizon();
        double own = StrictMath.sqrt(1 - loading * loading);
        double fresh = StrictMath.sqrt(1 - STICKINESS * STICKINESS);
        double[][] paths = new double[count][horizon];
        for (int at = 0; at < count; at++) {
            double common = normals[at][0];
            double sticky = normals[at][1];
            for (int step = 0; step < horizon; step++) {
                paths[at][step] = forecast.steps().get(step).atScore(loading * common + own * sticky);
                sticky = STICKINESS * sticky + fresh * normals[at][step + 2];
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

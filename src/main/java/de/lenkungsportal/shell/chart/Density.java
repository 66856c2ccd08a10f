package de.lenkungsportal.shell.chart;

import java.util.ArrayList;
import java.util.List;

/** A smooth curve over equally probable values: a Gaussian kernel, a little wider than Silverman's bandwidth. */
final class Density {

    private static final int POINTS = 96;

    record Point(double x, double height) {}

    private Density() {}

    static double bandwidth(List<Double> sample) {
        int count = sample.size();
        double quartiles = sample.get(count * 3 / 4) - sample.get(count / 4);
        // A sample on one single value still has a hill that can be seen.
        return Math.max(1.1 * quartiles / 1.34 * Math.pow(count, -0.2), Math.max(0.4, sample.getLast() / 400));
    }

    static double at(List<Double> sample, double bandwidth, double x) {
        double sum = 0;
        for (double value : sample) {
            double score = (x - value) / bandwidth;
            sum += Math.exp(-score * score / 2);
        }
        return sum / (sample.size() * bandwidth * Math.sqrt(2 * Math.PI));
    }

    /** The curve between two values, both ends included. */
    static List<Point> curve(List<Double> sample, double from, double to) {
        double bandwidth = bandwidth(sample);
        var points = new ArrayList<Point>();
        for (int step = 0; step <= POINTS; step++) {
            double x = from + (to - from) * step / POINTS;
            points.add(new Point(x, at(sample, bandwidth, x)));
        }
        return points;
    }
}

package de.lenkungsportal.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was learned from other series: a {@link Row} for each frequency, target and number of periods. Learned at a few knots
 * and interpolated over the logarithm of the periods between them. The program that makes them is {@code ForecastTraining}.
 */
final class Coefficients {

    /** What a row forecasts. */
    enum Target {
        /** The count of one period, so many periods ahead. */
        STEP,
        /** The mean count of so many coming periods. */
        TOTAL
    }

    private static final String RESOURCE = "coefficients.csv";
    private static final int HEAD = 3;
    /** Errors beyond the last knot go on growing as they do among the months and weeks before it. */
    private static final double GROWTH = 0.3;

    private final Map<Frequency, Map<Target, Row[]>> rows = new EnumMap<>(Frequency.class);
    private final Map<Frequency, Integer> calibrated = new EnumMap<>(Frequency.class);

    private Coefficients(List<Knot> knots) {
        for (Frequency frequency : Frequency.values()) {
            Map<Target, Row[]> byTarget = new EnumMap<>(Target.class);
            for (Target target : Target.values()) {
                List<Knot> own = knots.stream()
                        .filter(knot -> knot.frequency() == frequency && knot.target() == target)
                        .toList();
                byTarget.put(target, spread(own));
                calibrated.merge(frequency, own.getLast().periods(), Math::min);
            }
            rows.put(frequency, byTarget);
        }
    }

    /** Reads the file that ships with the portal. */
    static Coefficients shipped() {
        try (var in = Objects.requireNonNull(Coefficients.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(reader)) {
            return of(lines.lines().skip(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines the lines of a file of coefficients, without its header */
    static Coefficients of(Stream<String> lines) {
        return new Coefficients(lines.map(Knot::parse).toList());
    }

    /** How many periods ahead the errors of other series are known. */
    int calibrated(Frequency frequency) {
        return Objects.requireNonNull(calibrated.get(frequency));
    }

    Row row(Frequency frequency, Target target, int periods) {
        Row[] all = Objects.requireNonNull(
                Objects.requireNonNull(rows.get(frequency)).get(target));
        return periods <= all.length ? all[periods - 1] : all[all.length - 1].wider(growth(periods, all.length));
    }

    /** How much wider errors are at so many periods than at fewer. */
    static double growth(int periods, int last) {
        return GROWTH * StrictMath.log((double) periods / last);
    }

    /** From knots to a row for each number of periods up to the last knot. */
    private static Row[] spread(List<Knot> knots) {
        List<Row> all = new ArrayList<>();
        for (int at = 0; at + 1 < knots.size(); at++) {
            Knot from = knots.get(at);
            Knot to = knots.get(at + 1);
            double whole = StrictMath.log((double) to.periods() / from.periods());
            for (int periods = from.periods(); periods < to.periods(); periods++) {
                all.add(from.row().mix(to.row(), StrictMath.log((double) periods / from.periods()) / whole));
            }
        }
        all.add(knots.getLast().row());
        return all.toArray(Row[]::new);
    }

    /**
     * Learned for one target.
     *
     * @param pulls weights of {@link Traits#pulls}: they move the centre away from the anchor
     * @param widths weights of {@link Traits#widths}: they make the logarithm of the unit in which errors are measured
     * @param errors quantiles of the errors in that unit, at {@link Distribution#LEVELS}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and half as fast with lists
    record Row(double[] pulls, double[] widths, double[] errors) {

        Row mix(Row other, double share) {
            return new Row(
                    mix(pulls, other.pulls, share), mix(widths, other.widths, share), mix(errors, other.errors, share));
        }

        Row wider(double logarithm) {
            double[] wider = widths.clone();
            wider[0] += logarithm;
            return new Row(pulls, wider, errors);
        }

        private static double[] mix(double[] one, double[] other, double share) {
            double[] mixed = new double[one.length];
            Arrays.setAll(mixed, at -> one[at] + share * (other[at] - one[at]));
            return mixed;
        }
    }

    /** A row and what it is for, as it stands in the file. */
    record Knot(Frequency frequency, Target target, int periods, Row row) {

        static Knot parse(String line) {
            String[] cells = line.split(",", -1);
            double[] numbers = Arrays.stream(cells, HEAD, cells.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            int widths = Traits.PULLS;
            int errors = widths + Traits.WIDTHS;
            return new Knot(
                    Frequency.valueOf(cells[0]),
                    Target.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    new Row(
                            Arrays.copyOfRange(numbers, 0, widths),
                            Arrays.copyOfRange(numbers, widths, errors),
                            Arrays.copyOfRange(numbers, errors, numbers.length)));
        }
    }
}

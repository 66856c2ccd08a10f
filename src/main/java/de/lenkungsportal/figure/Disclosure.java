package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader can work out about hidden counts from the sums that remain visible.
 *
 * <p>A hidden count is safe when another whole number fits as well: when the hidden counts can be shifted so that every sum
 * stays as it is, this one changes, and none falls below 1 (a zero is always shown). Such shifts are the solutions of a
 * homogeneous system of linear equations; the search combines a few of its basis vectors and counts what it does not find as
 * disclosed, which errs on the side of hiding more.
 */
final class Disclosure {

    private static final double EPSILON = 1e-9;
    private static final int MAX_COMBINED = 3;
    private static final int[] STEPS = {1, -1, 2, -2};

    private final List<CountGroup.Cell> unknowns;
    private final List<double[]> basis = new ArrayList<>();

    Disclosure(List<CountGroup.Sum> sums, Set<CountGroup.Cell> hidden) {
        unknowns = List.copyOf(new LinkedHashSet<>(hidden));
        List<double[]> rows = new ArrayList<>();
        for (CountGroup.Sum sum : sums) {
            double[] row = new double[unknowns.size()];
            put(row, sum.total(), -1);
            sum.parts().forEach((part, times) -> put(row, part, times));
            rows.add(row);
        }
        findBasis(rows);
    }

    private void put(double[] row, CountGroup.Cell cell, int times) {
        int unknown = unknowns.indexOf(cell);
        if (unknown >= 0) {
            row[unknown] += times;
        }
    }

    /** The hidden cells for which no second value was found. */
    Set<CountGroup.Cell> reveals() {
        var revealed = new HashSet<>(unknowns);
        shift(new double[unknowns.size()], 0, 0, revealed);
        return revealed;
    }

    private void shift(double[] sofar, int from, int combined, Set<CountGroup.Cell> revealed) {
        if (combined > 0 && isPossible(sofar)) {
            for (int i = 0; i < sofar.length; i++) {
                if (Math.abs(sofar[i]) > EPSILON) {
                    revealed.remove(unknowns.get(i));
                }
            }
        }
        for (int next = from; next < basis.size() && combined < MAX_COMBINED && !revealed.isEmpty(); next++) {
            for (int step : STEPS) {
                double[] shifted = sofar.clone();
                add(shifted, basis.get(next), step);
                shift(shifted, next + 1, combined + 1, revealed);
            }
        }
    }

    private boolean isPossible(double[] shift) {
        for (int i = 0; i < shift.length; i++) {
            BigDecimal value = unknowns.get(i).value();
            double now = value == null ? 1 : value.doubleValue();
            boolean whole = Math.abs(shift[i] - Math.rint(shift[i])) < EPSILON;
            boolean tooLow = shift[i] < -EPSILON && now + shift[i] < 1 - EPSILON;
            if (!whole || tooLow) {
                return false;
            }
        }
        return true;
    }

    /** Gauss-Jordan elimination; each column without a pivot gives a basis vector of the solutions. */
    private void findBasis(List<double[]> rows) {
        List<Integer> pivots = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        for (int column = 0; column < unknowns.size(); column++) {
            int done = pivots.size();
            int best = done;
            for (int r = done; r < rows.size(); r++) {
                if (Math.abs(rows.get(r)[column]) > Math.abs(rows.get(best)[column])) {
                    best = r;
                }
            }
            if (best >= rows.size() || Math.abs(rows.get(best)[column]) < EPSILON) {
                free.add(column);
                continue;
            }
            double[] pivot = rows.set(best, rows.get(done));
            rows.set(done, pivot);
            add(pivot, pivot, 1 / pivot[column] - 1);
            for (int r = 0; r < rows.size(); r++) {
                if (r != done) {
                    add(rows.get(r), pivot, -rows.get(r)[column]);
                }
            }
            pivots.add(column);
        }
        for (int column : free) {
            double[] vector = new double[unknowns.size()];
            vector[column] = 1;
            for (int r = 0; r < pivots.size(); r++) {
                vector[pivots.get(r)] = -rows.get(r)[column];
            }
            basis.add(vector);
        }
    }

    private static void add(double[] row, double[] other, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] += factor * other[i];
        }
    }
}

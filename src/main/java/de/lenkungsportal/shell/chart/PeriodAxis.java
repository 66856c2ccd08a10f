package de.lenkungsportal.shell.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The weeks or months of a chart, without holes.
 *
 * @param names one for each period, for example KW 2/2016
 * @param ticks the periods that are named below the axis, by index
 */
public record PeriodAxis(List<String> names, List<Integer> ticks) {

    /** The share of the axis that the name of one period needs on a telephone. */
    private static final double ROOM = 0.17;

    public PeriodAxis {
        names = List.copyOf(names);
        ticks = List.copyOf(ticks);
    }

    /** Names the first and the last period, and of the others those that leave room for each other. */
    public static PeriodAxis naming(List<String> names, Collection<Integer> wanted) {
        int last = names.size() - 1;
        double room = last * ROOM;
        var ticks = new ArrayList<Integer>();
        ticks.add(0);
        for (int tick : new TreeSet<>(wanted)) {
            if (tick - ticks.getLast() >= room && last - tick >= room) {
                ticks.add(tick);
            }
        }
        if (last > 0) {
            ticks.add(last);
        }
        return new PeriodAxis(names, ticks);
    }
}

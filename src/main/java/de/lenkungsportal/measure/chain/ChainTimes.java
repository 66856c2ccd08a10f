package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.chain.ChainProblem.Weight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a chain through time: when someone enters each measure, and where the days do not fit. */
record ChainTimes(List<ChainLink> links, LocalDate today, ChainFindings findings) {

    /** Longest pause between two measures that is not a gap in time. */
    static final int LONGEST_PAUSE_DAYS = 28;

    /** The first day on which someone enters each measure, null where that is not known. */
    List<@Nullable LocalDate> entries() {
        var entries = new ArrayList<@Nullable LocalDate>();
        @Nullable LocalDate end = null;
        for (int i = 0; i < links.size(); i++) {
            ChainLink link = links.get(i);
            LocalDate entry = entry(link, end);
            entries.add(entry);
            if (entry == null) {
                if (isOver(link, end)) {
                    over(i, end);
                } else {
                    add(Weight.UNSTATED, i, "TIME_NOT_STATED", link.title());
                }
                end = null;
                continue;
            }
            if (entry.isBefore(today)) {
                begun(i, entry);
            } else if (end != null) {
                between(i, end, entry);
            }
            end = end(link, entry);
            if (end == null && i < links.size() - 1) {
                add(Weight.UNSTATED, i, "TIME_NOT_STATED", link.title());
            }
        }
        return entries;
    }

    private void begun(int i, LocalDate start) {
        ChainLink link = links.get(i);
        boolean isFixed = link.run() != null && link.run().content().entry() == EntryMode.FIXED;
        if (isFixed) {
            add(Weight.HOLE, i, "TIME_BEGUN", link.title(), start);
        } else {
            add(Weight.UNSTATED, i, "ENTRY_NOT_STATED", link.title(), start);
        }
    }

    private void over(int i, @Nullable LocalDate end) {
        if (end == null || end.isBefore(today)) {
            add(Weight.HOLE, i, "TIME_OVER", links.get(i).title());
        } else {
            add(Weight.HOLE, i, "TIME_NO_RUN", findings.before(i), links.get(i).title());
        }
    }

    private void between(int i, LocalDate end, LocalDate entry) {
        boolean side = links.get(i).goesBesideOthers() || links.get(i - 1).goesBesideOthers();
        long pause = ChronoUnit.DAYS.between(end, entry) - 1;
        if (pause < 0 && !side) {
            add(Weight.HOLE, i, "TIME_OVERLAP", findings.before(i), links.get(i).title(), entry, end);
        } else if (pause > LONGEST_PAUSE_DAYS) {
            add(Weight.HOLE, i, "TIME_GAP", findings.before(i), links.get(i).title(), pause);
        }
    }

    /** Whether nobody can enter this run any more: it ends before the first day that is left. */
    private boolean isOver(ChainLink link, @Nullable LocalDate end) {
        LocalDate last = link.run() == null ? null : link.run().content().endsOn();
        return last != null && last.isBefore(earliest(end));
    }

    /** The first day on which someone can enter after the measure before has ended; a run in the past lets nobody in. */
    private @Nullable LocalDate entry(ChainLink link, @Nullable LocalDate end) {
        LocalDate start = link.run() == null ? null : link.run().content().startsOn();
        if (start == null || link.run() == null) {
            return null;
        }
        LocalDate earliest = earliest(end);
        if (link.run().content().entry() != EntryMode.ROLLING || !start.isBefore(earliest)) {
            return start;
        }
        return isOver(link, end) ? null : earliest;
    }

    private LocalDate earliest(@Nullable LocalDate end) {
        return end == null || end.isBefore(today) ? today : end.plusDays(1);
    }

    /** The last day of someone who enters on this day. */
    private static @Nullable LocalDate end(ChainLink link, LocalDate entry) {
        LocalDate last = link.run() == null ? null : link.run().content().endsOn();
        Integer days = link.content().durationDays();
        boolean rolling = link.run() != null && link.run().content().entry() == EntryMode.ROLLING;
        return days != null && (rolling || last == null) ? entry.plusDays(days - 1L) : last;
    }

    private void add(Weight weight, int position, String key, Object... arguments) {
        findings.add(ChainProblemKind.TIME, weight, position, key, arguments);
    }
}

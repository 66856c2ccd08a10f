package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainQuery.Unstated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best chain over a catalogue: the shortest waiting time in days, and among those the most steps covered. Exact.
 *
 * <p>A chain begins with a level and on a day, and goes forward: each measure reaches a higher step than any before it, or is a
 * language offer that raises the level; it is entered on or after the day on which the one before ended, at the level reached
 * by then, within {@value #HORIZON} days. The chain ends with the measure that covers the goal. Waiting is the sum of the days
 * between the end of one measure (or the first day) and the entry into the next.
 *
 * <p><b>Why it is exact.</b> A partial chain is a label: set of steps s, level l, day t from which it is ready, waiting w. What
 * can follow depends on s, l and t alone, so of the labels with the same s, l and t one with the least w is enough. Let A and B
 * have the same s and l, with t(A) ≤ t(B) and w(A) - t(A) ≤ w(B) - t(B). Then every way to go on from B is open to A, which
 * waits t(B) - t(A) days more, in all w(A) + t(B) - t(A) ≤ w(B), with the same steps: B can be left aside. So a run with a
 * fixed start on day e needs one label of each (s, l): the one with t ≤ e and the smallest w - t. A run with rolling entry and a
 * stay of n days is best entered on the first day possible: entering d days later adds d days of waiting and makes the label
 * ready d days later, w - t unchanged and t larger, which the earlier one dominates; where all leave on one day, later entry
 * only adds waiting. So it is tried on its first day with that same label, and on each later day t of its window on which a
 * label arrives that no earlier one dominates.
 *
 * <p>A measure adds a step above all others, and a language offer keeps the set and raises the level: going through the sets
 * by their highest step, and in each through the levels, every label is in hand before it is used. There are at most 1024 sets, 7 levels
 * and {@value #HORIZON} days, whatever the number of measures.
 *
 * <p>The first pass keeps only the highest step instead of the set, which decides what can follow as well; it finds the shortest
 * waiting time. The second pass keeps the sets, drops what waits longer, and drops sets that even with every step still to come
 * would not cover more than the answer in hand.
 */
final class ChainFinder {

    /** Longest chain in days: five years. */
    static final int HORIZON = 1826;

    private static final int LEVELS = LanguageLevel.values().length;
    private static final int STEPS = Step.values().length;

    /** What a label keeps of the steps behind it. */
    private enum Keep {
        HIGHEST,
        ALL
    }

    /** Sets by their highest step, and the largest first, so that a good answer comes early and spares the rest. */
    private static final int[] ORDER = IntStream.range(0, 1 << STEPS)
            .boxed()
            .sorted(Comparator.comparingInt((Integer steps) -> Integer.highestOneBit(steps))
                    .thenComparingInt(steps -> -Integer.bitCount(steps)))
            .mapToInt(Integer::intValue)
            .toArray();

    /** Every step that measures cover whose highest step is this one or above. */
    private final int[] coveredFrom = new int[STEPS + 1];

    /** By highest step; language offers stand first. */
    private final List<List<Course>> byHighest = new ArrayList<>();

    private final int goal;
    private final int today;

    private ChainFinder(List<Course> courses, Step goal, int today, Unstated unstated) {
        this.goal = 1 << goal.number();
        this.today = today;
        for (int i = 0; i <= STEPS; i++) {
            byHighest.add(new ArrayList<>());
        }
        for (Course course : courses) {
            boolean isOpen = course.to() >= Math.max(course.from(), today) && course.from() <= today + HORIZON;
            if (isOpen && (course.entry() != Course.UNSTATED || unstated == Unstated.ACCEPT)) {
                byHighest.get(course.isLanguage() ? 0 : course.highest() + 1).add(course);
                for (int step = 0; step <= course.highest(); step++) {
                    coveredFrom[step] |= course.steps();
                }
            }
        }
    }

    /**
     * @param courses runs that exist, in any order; a measure with several runs is there several times
     * @param today first day, counted from 1970
     * @return empty where no chain reaches the goal
     */
    static Optional<CourseChain> find(
            List<Course> courses, LanguageLevel level, Step goal, int today, Unstated unstated) {
        var finder = new ChainFinder(courses, goal, today, unstated);
        return finder.new Pass(Keep.HIGHEST, Integer.MAX_VALUE)
                .run(level.rank())
                .flatMap(shortest -> finder.new Pass(Keep.ALL, shortest.waiting()).run(level.rank()));
    }

    /** One pass over sets of steps and levels. Days count from the first one; labels stand in columns, 0 is none. */
    private final class Pass {

        private final Keep keep;
        private int bound;
        private final int[] @Nullable [] labelAt = new int[(1 << STEPS) * LEVELS][];
        private final int[] bestUntil = new int[HORIZON + 1];
        private final int[] arrivals = new int[HORIZON + 1];
        private int arrivalCount;
        private int[] waiting = new int[1024];
        private int[] ready = new int[1024];
        private int[] entered = new int[1024];
        private int[] before = new int[1024];
        private Course[] entry = new Course[1024];
        private int labels = 1;
        private int answer;
        private int answerSteps;

        Pass(Keep keep, int bound) {
            this.keep = keep;
            this.bound = bound;
        }

        Optional<CourseChain> run(int level) {
            int[] start = new int[HORIZON + 1];
            start[0] = labels++;
            labelAt[level] = start;
            for (int steps : ORDER) {
                for (int state = steps * LEVELS; state < (steps + 1) * LEVELS; state++) {
                    int[] atDay = labelAt[state];
                    if (atDay != null && canImprove(steps)) {
                        goOn(steps, state - steps * LEVELS, atDay);
                    }
                    labelAt[state] = null;
                }
            }
            return answer == 0 ? Optional.empty() : Optional.of(found());
        }

        /** All answers of the second pass wait as long; so only more steps than the one in hand are worth going on. */
        private boolean canImprove(int steps) {
            int all = steps | coveredFrom[32 - Integer.numberOfLeadingZeros(steps)];
            return keep == Keep.HIGHEST || answer == 0 || Integer.bitCount(all) > Integer.bitCount(answerSteps);
        }

        private void goOn(int steps, int level, int[] atDay) {
            sweep(atDay);
            int highest = 31 - Integer.numberOfLeadingZeros(steps);
            byHighest.getFirst().stream()
                    .filter(course -> course.entry() <= level && course.exit() > level)
                    .forEach(course -> enter(course, steps, course.exit(), atDay));
            for (int next = highest + 2; next <= STEPS; next++) {
                for (Course course : byHighest.get(next)) {
                    if (course.entry() <= level) {
                        enter(course, steps, Math.max(level, course.exit()), atDay);
                    }
                }
            }
        }

        /** For each day the label that serves best by then, and the days on which one arrives that no earlier one dominates. */
        private void sweep(int[] atDay) {
            int best = 0;
            arrivalCount = 0;
            for (int day = 0; day <= HORIZON; day++) {
                int label = atDay[day];
                if (label != 0 && (best == 0 || waiting[label] - day < waiting[best] - ready[best])) {
                    best = label;
                    arrivals[arrivalCount++] = day;
                }
                bestUntil[day] = best;
            }
        }

        private void enter(Course course, int steps, int level, int[] atDay) {
            int from = Math.max(course.from() - today, 0);
            int to = Math.min(course.to() - today, HORIZON);
            if (bestUntil[from] != 0) {
                enter(course, steps, level, from, bestUntil[from]);
            }
            if (to > from) {
                int i = Arrays.binarySearch(arrivals, 0, arrivalCount, from + 1);
                for (i = i < 0 ? -i - 1 : i; i < arrivalCount && arrivals[i] <= to; i++) {
                    enter(course, steps, level, arrivals[i], atDay[arrivals[i]]);
                }
            }
        }

        private void enter(Course course, int steps, int level, int day, int label) {
            int waits = waiting[label] + day - ready[label];
            if (waits > bound) {
                return;
            }
            int covered = steps | course.steps();
            int leaves = course.readyAfter(day + today) - today;
            if ((course.steps() & goal) != 0) {
                if (answer == 0
                        || waits < waiting[answer]
                        || (waits == waiting[answer] && Integer.bitCount(covered) > Integer.bitCount(answerSteps))) {
                    answer = add(course, day, leaves, waits, label);
                    answerSteps = covered;
                    bound = waits;
                }
                return;
            }
            if (leaves > HORIZON) {
                return;
            }
            int kept = keep == Keep.ALL ? covered : Integer.highestOneBit(covered);
            int state = kept * LEVELS + level;
            int[] there = labelAt[state];
            if (there == null) {
                there = new int[HORIZON + 1];
                labelAt[state] = there;
            }
            if (there[leaves] == 0 || waits < waiting[there[leaves]]) {
                there[leaves] = add(course, day, leaves, waits, label);
            }
        }

        private int add(Course course, int day, int leaves, int waits, int label) {
            if (labels == waiting.length) {
                int size = labels * 2;
                waiting = Arrays.copyOf(waiting, size);
                ready = Arrays.copyOf(ready, size);
                entered = Arrays.copyOf(entered, size);
                before = Arrays.copyOf(before, size);
                entry = Arrays.copyOf(entry, size);
            }
            waiting[labels] = waits;
            ready[labels] = leaves;
            entered[labels] = day;
            before[labels] = label;
            entry[labels] = course;
            return labels++;
        }

        private CourseChain found() {
            var entries = new ArrayList<CourseChain.Entry>();
            int steps = 0;
            for (int label = answer; before[label] != 0; label = before[label]) {
                entries.addFirst(new CourseChain.Entry(entry[label], entered[label] + today));
                steps |= entry[label].steps();
            }
            return new CourseChain(waiting[answer], steps, entries);
        }
    }
}

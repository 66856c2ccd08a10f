package de.lenkungsportal.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best chain over a catalogue: the shortest waiting time in days, and among those the most steps covered. Exact.
 *
 * <p>A chain begins with a level and on a day, and goes forward: each measure reaches a higher step than any before it, or is a
 * language offer that raises the level; it is entered on or after the day on which the one before ended, at the level reached
 * by then. The chain ends with the measure that covers the goal. Waiting is the sum of the days between the end of one measure
 * (or the first day) and the entry into the next.
 *
 * <p><b>Why it is exact.</b> A partial chain is a label: set of steps s, level l, day t from which it is ready, waiting w. What
 * can follow depends on s, l and t alone. Let A and B have the same s and l, with t(A) ≤ t(B) and w(A) - t(A) ≤ w(B) - t(B).
 * Then every way to go on from B is open to A, which waits t(B) - t(A) days more, in all w(A) + t(B) - t(A) ≤ w(B); the steps
 * are the same. So B can be dropped. Going through the days in order, all labels in hand have t ≤ today, hence for each (s, l)
 * one label is enough: the one with the smallest w - t. A run with a fixed start is an event on its day. A run with rolling
 * entry and a stay of n days is best entered on the first day possible: entering d days later adds d days of waiting and makes
 * the label ready d days later, w - t unchanged and t larger, which the earlier one dominates; where all leave on one day,
 * later entry only adds waiting. So such a run is tried when it opens and whenever a better label arrives. There are at most
 * 1024 sets and 7 levels, so at most 7,168 labels in hand, whatever the number of measures.
 *
 * <p>The first pass keeps only the highest step instead of the set, which decides what can follow as well; it finds the shortest
 * waiting time. The second pass keeps the sets, and drops what waits longer.
 */
final class ChainFinder {

    private static final int LEVELS = LanguageLevel.values().length;
    private static final int SETS = 1 << Step.values().length;

    private final List<Course> byOpening;
    private final int goal;
    private final Unstated unstated;

    /** What to do with a measure that does not state its entry level. */
    enum Unstated {
        REFUSE,
        ACCEPT
    }

    /**
     * A partial chain.
     *
     * @param steps the set of steps as bits; in the first pass the highest one alone
     */
    private record Label(
            int steps,
            int level,
            int ready,
            int waiting,
            int entered,
            @Nullable Course course,
            @Nullable Label before) {

        int value() {
            return waiting - ready;
        }
    }

    /** A course of the chain and the day of its entry. */
    record Entry(Course course, int day) {}

    /** The best chain. */
    record Found(int waiting, int steps, List<Entry> entries) {}

    /** One pass over the days. */
    private final class Pass {

        private final boolean[] known = new boolean[SETS * LEVELS];
        private final Label[] best = new Label[SETS * LEVELS];
        private final int[] states = new int[SETS * LEVELS];
        private int count;
        private final PriorityQueue<Label> arrivals = new PriorityQueue<>(Comparator.comparingInt(Label::ready));
        private final List<Course> rolling = new ArrayList<>();
        private final UnaryOperator<Label> reduce;
        private int bound;
        private @Nullable Label answer;

        Pass(int bound, UnaryOperator<Label> reduce) {
            this.bound = bound;
            this.reduce = reduce;
        }

        @Nullable Label run(Label start) {
            arrivals.add(start);
            int next = 0;
            while (next < byOpening.size() || !arrivals.isEmpty()) {
                Label arrival = arrivals.peek();
                if (arrival != null
                        && (next == byOpening.size()
                                || arrival.ready() <= byOpening.get(next).from())) {
                    arrive(arrivals.remove());
                } else {
                    open(byOpening.get(next++));
                }
            }
            return answer;
        }

        private void arrive(Label label) {
            int state = state(label.steps(), label.level());
            if (label.waiting() > bound || isDominated(state, label.waiting(), label.ready())) {
                return;
            }
            if (!known[state]) {
                known[state] = true;
                states[count++] = state;
            }
            best[state] = label;
            for (int i = rolling.size() - 1; i >= 0; i--) {
                if (rolling.get(i).to() < label.ready()) {
                    rolling.set(i, rolling.getLast());
                    rolling.removeLast();
                } else {
                    enter(label, rolling.get(i), label.ready());
                }
            }
        }

        private void open(Course course) {
            for (int i = 0; i < count; i++) {
                enter(best[states[i]], course, course.from());
            }
            if (course.to() > course.from()) {
                rolling.add(course);
            }
        }

        private void enter(Label label, Course course, int day) {
            int waiting = label.waiting() + day - label.ready();
            if (waiting > bound || !fits(label, course)) {
                return;
            }
            Label after = reduce.apply(new Label(
                    label.steps() | course.steps(),
                    Math.max(label.level(), course.exit()),
                    course.readyAfter(day),
                    waiting,
                    day,
                    course,
                    label));
            if ((course.steps() & goal) != 0) {
                finish(after);
            } else if (!isDominated(state(after.steps(), after.level()), waiting, after.ready())) {
                arrivals.add(after);
            }
        }

        private void finish(Label label) {
            if (answer == null
                    || label.waiting() < answer.waiting()
                    || (label.waiting() == answer.waiting()
                            && Integer.bitCount(label.steps()) > Integer.bitCount(answer.steps()))) {
                answer = label;
                bound = label.waiting();
            }
        }

        /** A label in hand is ready by now and has waited no longer in proportion. */
        private boolean isDominated(int state, int waiting, int ready) {
            return known[state] && best[state].value() <= waiting - ready;
        }
    }

    private ChainFinder(List<Course> courses, Step goal, Unstated unstated) {
        this.byOpening = courses.stream()
                .filter(course -> course.to() >= course.from())
                .sorted(Comparator.comparingInt(Course::from))
                .toList();
        this.goal = 1 << goal.number();
        this.unstated = unstated;
    }

    /**
     * @param courses runs that exist, of any order; a measure with several runs is there several times
     * @param today first day, counted from 1970
     * @return empty where no chain reaches the goal
     */
    static Optional<Found> find(List<Course> courses, LanguageLevel level, Step goal, int today, Unstated unstated) {
        List<Course> ahead = courses.stream()
                .filter(course -> course.to() >= today)
                .map(course -> course.from() >= today
                        ? course
                        : new Course(
                                course.measure(),
                                course.run(),
                                course.steps(),
                                course.entry(),
                                course.exit(),
                                today,
                                course.to(),
                                course.days(),
                                course.ready()))
                .toList();
        var finder = new ChainFinder(ahead, goal, unstated);
        var start = new Label(0, level.rank(), today, 0, today, null, null);
        Label shortest = finder.new Pass(Integer.MAX_VALUE, ChainFinder::highestAlone).run(start);
        if (shortest == null) {
            return Optional.empty();
        }
        Label found = finder.new Pass(shortest.waiting(), label -> label).run(start);
        return Optional.ofNullable(found).map(ChainFinder::found);
    }

    private boolean fits(Label label, Course course) {
        boolean understands =
                course.entry() == Course.UNSTATED ? unstated == Unstated.ACCEPT : course.entry() <= label.level();
        if (!understands) {
            return false;
        }
        return course.isLanguage()
                ? course.exit() > label.level()
                : course.steps() > 0 && course.highest() > 31 - Integer.numberOfLeadingZeros(label.steps());
    }

    private static Label highestAlone(Label label) {
        return new Label(
                Integer.highestOneBit(label.steps()),
                label.level(),
                label.ready(),
                label.waiting(),
                label.entered(),
                label.course(),
                label.before());
    }

    private static int state(int steps, int level) {
        return steps * LEVELS + level;
    }

    private static Found found(Label last) {
        var entries = new ArrayList<Entry>();
        for (Label label = last; label != null && label.course() != null; label = label.before()) {
            entries.addFirst(new Entry(label.course(), label.entered()));
        }
        return new Found(last.waiting(), last.steps(), entries);
    }
}

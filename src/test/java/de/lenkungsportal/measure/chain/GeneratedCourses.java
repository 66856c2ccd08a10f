package de.lenkungsportal.measure.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs of generated measures: three each, over two years, nine of ten with short spans of steps. */
final class GeneratedCourses {

    static final int TODAY = 17_000;

    private static final int RUNS = 3;
    private static final int HORIZON = 730;

    private GeneratedCourses() {}

    static List<Course> of(int measures, int seed) {
        var random = new Random(seed);
        var courses = new ArrayList<Course>();
        for (int i = 0; i < measures; i++) {
            boolean language = random.nextInt(5) == 0;
            int first = 1 + random.nextInt(9);
            int last = Math.min(9, first + (random.nextInt(10) == 0 ? random.nextInt(6) : random.nextInt(2)));
            int steps = language ? 0 : (2 << last) - (1 << first);
            int entry = random.nextInt(5);
            int exit = language ? entry + 1 : Course.UNSTATED;
            int days = 14 + random.nextInt(200);
            for (int run = 0; run < RUNS; run++) {
                int from = TODAY + random.nextInt(HORIZON);
                boolean rolling = random.nextInt(4) == 0;
                courses.add(new Course(
                        "m" + i,
                        "m" + i + "-" + run,
                        steps,
                        entry,
                        exit,
                        from,
                        rolling ? from + random.nextInt(90) : from,
                        days,
                        Course.UNSTATED));
            }
        }
        return courses;
    }
}

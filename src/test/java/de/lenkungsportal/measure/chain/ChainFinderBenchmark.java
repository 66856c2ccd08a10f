package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times the finder over generated catalogues, by hand: {@code ./portal benchmark -Dtest=ChainFinderBenchmark}. The ratio of two
 * lines of one run is what counts, the machine is not.
 */
@Tag("benchmark")
class ChainFinderBenchmark {

    private static final int WARM_UP = 20;
    private static final int RUNS = 50;

    @Test
    void findsTheBestChainInCataloguesOfFourSizes() {
        System.out.printf("%-34s %8s %8s %8s %8s%n", "erzeugter Katalog", "Läufe", "Median", "von", "bis (ms)");
        for (int measures : new int[] {500, 1_000, 5_000, 10_000}) {
            List<Course> courses = GeneratedCourses.of(measures, 1);
            long[] nanos = new long[RUNS];
            for (int i = -WARM_UP; i < RUNS; i++) {
                long start = System.nanoTime();
                ChainFinder.find(
                        courses, LanguageLevel.A0, Step.WORK, GeneratedCourses.TODAY, ChainQuery.Unstated.ACCEPT);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%-34s %8d %8.1f %8.1f %8.1f%n",
                    measures + " Maßnahmen, je drei Durchläufe",
                    courses.size(),
                    nanos[RUNS / 2] / 1e6,
                    nanos[0] / 1e6,
                    nanos[RUNS - 1] / 1e6);
        }
    }
}

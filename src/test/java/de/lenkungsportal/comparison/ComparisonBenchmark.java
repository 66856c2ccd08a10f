package de.lenkungsportal.comparison;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * Times the comparison over generated data, by hand: {@code ./portal benchmark}. Prints medians and ranges; the ratio of two
 * lines of one run is what counts, the machine is not.
 */
@PortalTest
@Tag("benchmark")
@WithMockUser(roles = "STEERING")
class ComparisonBenchmark {

    private static final int WARM_UP = 100;
    private static final int RUNS = 200;

    @Autowired
    ComparisonService service;

    @Autowired
    RoundComparisonService rounds;

    @Autowired
    DSLContext db;

    @Test
    void comparesAllMunicipalitiesOverTenRounds() {
        GeneratedCities.insert(db);
        db.execute("analyze");
        try {
            System.out.printf("%-46s %8s %8s %8s %8s%n", "erzeugte Daten", "Abfragen", "Median", "von", "bis (ms)");
            for (int cities : new int[] {14, 40, GeneratedCities.CITIES}) {
                time(
                        cities + " Kommunen, eine Erhebung von zehn",
                        () -> service.compare(GeneratedCities.query(cities, GeneratedCities.NEWEST)));
            }
            for (int cities : new int[] {14, GeneratedCities.CITIES}) {
                time(
                        cities + " Kommunen, zwei Erhebungen nebeneinander",
                        () -> rounds.compare(
                                GeneratedCities.query(cities, GeneratedCities.NEWEST), GeneratedCities.BEFORE, null));
            }
            for (int cities : new int[] {14, GeneratedCities.CITIES}) {
                time(
                        cities + " Kommunen, Verlauf über zehn Erhebungen",
                        () -> service.development(GeneratedCities.query(cities, GeneratedCities.NEWEST)));
            }
        } finally {
            GeneratedCities.delete(db);
        }
    }

    private void time(String what, Runnable code) {
        int queries = Queries.count(db, code);
        for (int i = 0; i < WARM_UP; i++) {
            code.run();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            code.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-46s %8d %8.2f %8.2f %8.2f%n",
                what, queries, nanos[RUNS / 2] / 1e6, nanos[0] / 1e6, nanos[RUNS - 1] / 1e6);
    }
}

package de.lenkungsportal.measure.chain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainQuery.Unstated;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The finder against a search that tries every chain and every day, and against a large catalogue. */
class ChainFinderTest {

    private static final int TODAY = 100;

    /** Waiting and steps of the best chain; compared without the chain itself, as several can be the best. */
    private record Best(int waiting, int steps) {}

    @Test
    void agreesWithExhaustiveSearchOnTwoHundredGeneratedCatalogues() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Course> courses = small(new Random(seed));
            Unstated unstated = seed % 2 == 0 ? Unstated.REFUSE : Unstated.ACCEPT;
            Step goal = Step.of(seed % 4 == 0 ? 6 : 9);
            Optional<CourseChain> answer = ChainFinder.find(courses, LanguageLevel.A0, goal, TODAY, unstated);
            Best best = exhaustive(courses, goal, unstated);
            assertThat(answer.map(each -> new Best(each.waiting(), Integer.bitCount(each.steps()))))
                    .as("catalogue %d", seed)
                    .isEqualTo(Optional.ofNullable(best));
            answer.ifPresent(each -> assertIsAChain(each, goal, unstated));
            found += answer.isPresent() ? 1 : 0;
        }
        assertThat(found)
                .as("catalogues with a chain: enough of both kinds to prove something")
                .isBetween(50, 195);
    }

    @Test
    void answersWithinTwoHundredMillisecondsOnFiveThousandMeasures() {
        List<Course> courses = GeneratedCourses.of(5_000, 7);
        // Of the processor, since other tests run at the same time.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = thread.getCurrentThreadCpuTime();
            assertThat(ChainFinder.find(courses, LanguageLevel.A0, Step.WORK, GeneratedCourses.TODAY, Unstated.REFUSE))
                    .isPresent();
            best = Math.min(best, thread.getCurrentThreadCpuTime() - start);
        }
        assertThat(best / 1_000_000).isLessThanOrEqualTo(200);
    }

    @Test
    void prefersTheShorterWaitToMoreSteps() {
        var now = course("short", 0b10_0000_0010, TODAY, TODAY, 10);
        var later = course("long", 0b11_1111_1110, TODAY + 5, TODAY + 5, 10);
        CourseChain found = ChainFinder.find(List.of(later, now), LanguageLevel.A0, Step.WORK, TODAY, Unstated.REFUSE)
                .orElseThrow();
        assertThat(found.waiting()).isZero();
        assertThat(found.entries())
                .extracting(entry -> entry.course().measure())
                .containsExactly("short");
    }

    @Test
    void aLongerCourseCanMeanLessWaiting() {
        var brief = course("brief", 0b10, TODAY, TODAY, 5);
        var lasting = course("lasting", 0b10, TODAY, TODAY, 29);
        var work = course("work", 0b10_0000_0000, TODAY + 30, TODAY + 30, 5);
        CourseChain found = ChainFinder.find(
                        List.of(brief, lasting, work), LanguageLevel.A0, Step.WORK, TODAY, Unstated.REFUSE)
                .orElseThrow();
        assertThat(found.waiting()).isEqualTo(1);
        assertThat(found.entries())
                .extracting(entry -> entry.course().measure())
                .containsExactly("lasting", "work");
    }

    private static Course course(String id, int steps, int from, int to, int days) {
        return new Course(id, id, steps, 0, Course.UNSTATED, from, to, days, Course.UNSTATED);
    }

    private static List<Course> small(Random random) {
        var courses = new ArrayList<Course>();
        int count = 4 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean language = random.nextInt(4) == 0;
            int first = 1 + random.nextInt(9);
            int steps = language ? 0 : bits(first, Math.min(9, first + random.nextInt(4)), random);
            int from = TODAY - 5 + random.nextInt(25);
            boolean rolling = random.nextBoolean();
            int to = rolling ? from + random.nextInt(12) : from;
            boolean together = random.nextInt(3) == 0;
            courses.add(new Course(
                    "m" + i,
                    "r" + i,
                    steps,
                    random.nextInt(8) == 0 ? Course.UNSTATED : random.nextInt(4),
                    random.nextInt(3) == 0 ? Course.UNSTATED : random.nextInt(5),
                    from,
                    to,
                    together ? Course.UNSTATED : 1 + random.nextInt(10),
                    to + 1 + random.nextInt(8)));
        }
        return courses;
    }

    private static int bits(int first, int last, Random random) {
        int bits = (1 << first) | (1 << last);
        for (int step = first; step < last; step++) {
            bits |= random.nextInt(3) > 0 ? 1 << step : 0;
        }
        return bits;
    }

    // The search that tries everything: no pruning, no dominance, every day of a rolling entry.

    private static @Nullable Best exhaustive(List<Course> courses, Step goal, Unstated unstated) {
        var all = new ArrayList<Best>();
        extend(courses, goal, unstated, 0, LanguageLevel.A0.rank(), TODAY, 0, all);
        return all.stream()
                .min(Comparator.comparingInt(Best::waiting)
                        .thenComparing(Comparator.comparingInt(Best::steps).reversed()))
                .orElse(null);
    }

    private static void extend(
            List<Course> courses,
            Step goal,
            Unstated unstated,
            int steps,
            int level,
            int day,
            int waiting,
            List<Best> all) {
        for (Course course : courses) {
            if (!follows(course, steps, level, unstated)) {
                continue;
            }
            for (int entry = Math.max(day, course.from()); entry <= course.to(); entry++) {
                int covered = steps | course.steps();
                int waited = waiting + entry - day;
                if ((course.steps() & (1 << goal.number())) != 0) {
                    all.add(new Best(waited, Integer.bitCount(covered)));
                } else {
                    int ready = course.days() == Course.UNSTATED ? course.ready() : entry + course.days();
                    extend(courses, goal, unstated, covered, Math.max(level, course.exit()), ready, waited, all);
                }
            }
        }
    }

    private static boolean follows(Course course, int steps, int level, Unstated unstated) {
        if (course.entry() == Course.UNSTATED ? unstated == Unstated.REFUSE : course.entry() > level) {
            return false;
        }
        return course.steps() == 0
                ? course.exit() > level
                : Integer.highestOneBit(course.steps()) > Integer.highestOneBit(steps);
    }

    private static void assertIsAChain(CourseChain found, Step goal, Unstated unstated) {
        int steps = 0;
        int level = LanguageLevel.A0.rank();
        int ready = TODAY;
        int waiting = 0;
        for (CourseChain.Entry entry : found.entries()) {
            Course course = entry.course();
            assertThat(follows(course, steps, level, unstated)).isTrue();
            assertThat(entry.day()).isBetween(Math.max(ready, course.from()), course.to());
            waiting += entry.day() - ready;
            ready = course.readyAfter(entry.day());
            steps |= course.steps();
            level = Math.max(level, course.exit());
        }
        assertThat(waiting).isEqualTo(found.waiting());
        assertThat(steps).isEqualTo(found.steps());
        assertThat(steps & (1 << goal.number())).isNotZero();
    }
}

package de.lenkungsportal.measure.gap;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.catalogue.CatalogueService;
import de.lenkungsportal.measure.catalogue.TimelineRun;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Later;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A step or a level is a gap exactly where the catalogue lists nothing that covers it, over all that the portal holds. */
@PortalTest
@WithMockUser(roles = "STEERING")
class GapsAndCatalogueTest {

    private static final Set<MeasureTargetGroup> ACCESS =
            EnumSet.of(MeasureTargetGroup.COURSE_ACCESS, MeasureTargetGroup.NO_COURSE_ACCESS);

    /** From one to the next are the strides that the gaps look at. */
    private static final List<LanguageLevel> LEVELS = List.of(
            LanguageLevel.A0, LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2, LanguageLevel.C1);

    @Autowired
    private GapService gaps;

    @Autowired
    private CatalogueService catalogue;

    @Autowired
    private MunicipalityService municipalities;

    /** What the catalogue lists for a city, what is later left out. */
    private record Listed(Municipality city, List<MeasureRow> measures, List<TimelineRun> runs) {

        /** The measures that take people in this quarter: with a run in it, or without any date. */
        List<MeasureRow> in(Quarter quarter) {
            LocalDate from = quarter.firstDay();
            LocalDate to = quarter.plus(1).firstDay().minusDays(1);
            return measures.stream()
                    .filter(measure -> {
                        List<TimelineRun> dated = runs.stream()
                                .filter(run -> run.measure().equals(measure.id()))
                                .filter(run -> run.municipality() == null
                                        || run.municipality().equals(city.name()))
                                .toList();
                        return dated.isEmpty() || dated.stream().anyMatch(run -> touches(run, from, to));
                    })
                    .toList();
        }

        private static boolean touches(TimelineRun run, LocalDate from, LocalDate to) {
            LocalDate end = run.end();
            return !run.start().isAfter(to) && (end == null || !end.isBefore(from));
        }
    }

    @Test
    void eachGapIsOneInTheCatalogue() {
        List<Quarter> quarters =
                IntStream.range(0, GapQuery.MOST).mapToObj(gaps.current()::plus).toList();
        int compared = 0;
        for (Municipality city : municipalities.all()) {
            var query = new GapQuery(
                    Set.of(city.ags()),
                    quarters.getFirst(),
                    GapQuery.MOST,
                    Set.of(Gap.GapKind.STEP, Gap.GapKind.LEVEL));
            GapReport report = gaps.gaps(query);
            Listed listed = listed(city);
            boolean hasOwn = listed.measures().stream()
                    .anyMatch(measure -> measure.content().municipalities().contains(city.ags()));
            if (!hasOwn && report.withoutMeasures().containsKey(city.ags())) {
                assertThat(report.gaps()).isEmpty();
                continue;
            }
            var computed = new TreeSet<String>();
            report.gaps().forEach(gap -> computed.addAll(words(gap)));
            var fromCatalogue = new TreeSet<String>();
            quarters.forEach(quarter -> fromCatalogue.addAll(missing(listed.in(quarter), quarter)));
            assertThat(computed).as(city.name()).isEqualTo(fromCatalogue);
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private Listed listed(Municipality city) {
        var filter = new MeasureFilter(
                "",
                Set.of(city.ags()),
                MeasureFilter.Reach.WITH_NRW,
                Set.of(),
                MeasureStatus.OFFERED,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Later.HIDDEN);
        var measures = new ArrayList<MeasureRow>();
        catalogue.forEach(filter, MeasureSort.TITLE, measures::add);
        return new Listed(
                city, measures, catalogue.timeline(filter, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)));
    }

    private static List<String> words(Gap gap) {
        if (gap.kind() == Gap.GapKind.STEP) {
            return List.of(step(gap.quarter(), Objects.requireNonNull(gap.step())));
        }
        Set<MeasureTargetGroup> groups = gap.group() == null ? ACCESS : Set.of(gap.group());
        return groups.stream()
                .map(group -> level(gap.quarter(), gap.levelFrom(), gap.levelTo(), group))
                .toList();
    }

    private static List<String> missing(List<MeasureRow> measures, Quarter quarter) {
        var missing = new ArrayList<String>();
        EnumSet.allOf(Step.class).stream()
                .filter(step -> step.number() > 0)
                .filter(step -> measures.stream()
                        .filter(measure -> measure.content().kind() != MeasureKind.SPRACHANGEBOT)
                        .noneMatch(measure -> measure.content().steps().contains(step)))
                .forEach(step -> missing.add(step(quarter, step)));
        for (int i = 1; i < LEVELS.size(); i++) {
            LanguageLevel from = LEVELS.get(i - 1);
            LanguageLevel to = LEVELS.get(i);
            ACCESS.stream()
                    .filter(group -> measures.stream().noneMatch(measure -> leads(measure, from, to, group)))
                    .forEach(group -> missing.add(level(quarter, from, to, group)));
        }
        return missing;
    }

    private static boolean leads(MeasureRow measure, LanguageLevel from, LanguageLevel to, MeasureTargetGroup group) {
        LanguageLevel entry = measure.content().language().entry();
        LanguageLevel tested = measure.content().language().exitTested();
        LanguageLevel reached = tested == null ? measure.content().language().exit() : tested;
        Set<MeasureTargetGroup> groups = measure.content().targetGroups();
        return entry != null
                && reached != null
                && place(entry) <= place(from)
                && place(reached) >= place(to)
                && (groups.isEmpty()
                        || groups.contains(group)
                        || groups.stream().noneMatch(ACCESS::contains));
    }

    /** Below A0 where no level is needed or taught. */
    private static int place(LanguageLevel level) {
        return LEVELS.indexOf(level);
    }

    private static String step(Quarter quarter, Step step) {
        return quarter + " " + step;
    }

    private static String level(
            Quarter quarter, @Nullable LanguageLevel from, @Nullable LanguageLevel to, MeasureTargetGroup group) {
        return quarter + " " + from + " to " + to + " for " + group;
    }
}

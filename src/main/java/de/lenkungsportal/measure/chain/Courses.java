package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainRepository.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns measures and their runs into what the finder looks at. A run without a date, without an end, or without a free place
 * is left out; a legal basis narrows the days of entry.
 */
final class Courses {

    private static final LocalDate FAR = LocalDate.of(2200, 1, 1);

    private Courses() {}

    /** Whether a measure serves the people and every Rechtskreis of the plan. An unstated Rechtskreis serves none. */
    static boolean serves(Offer offer, ChainPlan plan) {
        MeasureContent content = offer.content();
        boolean group = content.targetGroups().isEmpty()
                || plan.groups().isEmpty()
                || !Collections.disjoint(content.targetGroups(), plan.groups());
        return group && content.rechtskreise().containsAll(plan.rechtskreise());
    }

    static List<Course> of(List<Offer> offers) {
        var courses = new ArrayList<Course>();
        offers.forEach(offer -> offer.runs().forEach(run -> add(offer, run, courses)));
        return courses;
    }

    private static void add(Offer offer, MeasureRun run, List<Course> courses) {
        LocalDate start = run.content().startsOn();
        LocalDate end = run.content().endsOn();
        Integer days = offer.content().durationDays();
        Integer free = run.free();
        boolean isFull = free != null && free == 0;
        if (start == null || isFull || (end == null && days == null)) {
            return;
        }
        boolean rolling = run.content().entry() == EntryMode.ROLLING;
        LocalDate last = rolling ? (end == null ? FAR : end) : start;
        boolean ownStay = days != null && (rolling || end == null);
        for (Window window : windows(offer.legalBases())) {
            LocalDate from = later(start, window.from());
            LocalDate to = earlier(last, window.to());
            if (!to.isBefore(from)) {
                courses.add(new Course(
                        offer.id(),
                        run.id(),
                        offer.content().kind() == MeasureKind.SPRACHANGEBOT
                                ? 0
                                : bits(offer.content().steps()),
                        level(offer.content().language().entry()),
                        level(offer.content().language().reached()),
                        (int) from.toEpochDay(),
                        (int) to.toEpochDay(),
                        ownStay && days != null ? days : Course.UNSTATED,
                        end == null ? Course.UNSTATED : (int) end.toEpochDay() + 1));
            }
        }
    }

    private record Window(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** One basis that is open without limit is enough. */
    private static List<Window> windows(List<LegalBasis> bases) {
        boolean isOpen = bases.isEmpty()
                || bases.stream().anyMatch(basis -> basis.entryFrom() == null && basis.entryTo() == null);
        return isOpen
                ? List.of(new Window(null, null))
                : bases.stream()
                        .map(basis -> new Window(basis.entryFrom(), basis.entryTo()))
                        .distinct()
                        .toList();
    }

    static Set<Step> steps(int bits) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (((bits >> step.number()) & 1) == 1) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static int bits(Set<Step> steps) {
        return steps.stream().mapToInt(step -> 1 << step.number()).sum();
    }

    private static int level(@Nullable LanguageLevel level) {
        return level == null ? Course.UNSTATED : level.rank();
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}

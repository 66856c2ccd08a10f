package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.ChainProblem.Weight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a chain of measures: language, steps, Rechtskreis, time, places, law and target group. Pure: the day is an input.
 *
 * <p>What is not stated proves nothing: such a chain is not complete, and the report says which data are missing. Too few
 * places do not make a hole, for not all who leave one measure enter the next; they are told as a note.
 */
final class ChainCheck {

    /** Longest pause between two measures that is not a gap in time. */
    static final int LONGEST_PAUSE_DAYS = 28;

    private final ChainPlan plan;
    private final List<ChainLink> links;
    private final LocalDate today;
    private final List<ChainProblem> problems = new ArrayList<>();
    private final List<@Nullable LocalDate> entries = new ArrayList<>();

    private ChainCheck(ChainPlan plan, List<ChainLink> links, LocalDate today) {
        this.plan = plan;
        this.links = links;
        this.today = today;
    }

    static ChainReport check(ChainPlan plan, List<ChainLink> links, LocalDate today) {
        return new ChainCheck(plan, links, today).report();
    }

    private ChainReport report() {
        LanguageLevel reached = levels();
        Set<Step> covered = EnumSet.noneOf(Step.class);
        links.stream()
                .filter(link -> !link.isLanguage())
                .forEach(link -> covered.addAll(link.content().steps()));
        Set<Step> open = EnumSet.range(plan.first(), plan.last());
        open.removeAll(covered);
        open.forEach(step -> add(ChainProblemKind.STEP, Weight.HOLE, -1, "STEP_NOT_COVERED", step));
        for (int i = 0; i < links.size(); i++) {
            rechtskreis(i);
            group(i);
        }
        times();
        for (int i = 0; i < links.size(); i++) {
            law(i);
        }
        places();
        return new ChainReport(verdict(), List.copyOf(problems), covered, open, reached, entries);
    }

    private Verdict verdict() {
        if (problems.stream().anyMatch(problem -> problem.weight() == Weight.HOLE)) {
            return Verdict.HOLES;
        }
        return links.isEmpty() || problems.stream().anyMatch(problem -> problem.weight() == Weight.UNSTATED)
                ? Verdict.DATA_MISSING
                : Verdict.COMPLETE;
    }

    /** Follows the level through the chain; null from a measure on that does not state where it ends. */
    private @Nullable LanguageLevel levels() {
        @Nullable LanguageLevel level = plan.start();
        for (int i = 0; i < links.size(); i++) {
            Language language = links.get(i).content().language();
            entryLevel(i, language.entry(), level);
            level = after(links.get(i), level);
        }
        return level;
    }

    private void entryLevel(int i, @Nullable LanguageLevel asked, @Nullable LanguageLevel level) {
        String title = links.get(i).title();
        if (asked == null) {
            add(ChainProblemKind.LEVEL, Weight.UNSTATED, i, "LEVEL_NOT_STATED", title);
        } else if (level == null && asked.compareTo(plan.start()) > 0) {
            add(ChainProblemKind.LEVEL, Weight.UNSTATED, i, "LEVEL_BEFORE_NOT_STATED", before(i), title, asked);
        } else if (level != null && level.isBelow(asked)) {
            if (i == 0) {
                add(ChainProblemKind.LEVEL, Weight.HOLE, i, "LEVEL_TOO_LOW_AT_START", title, asked, level);
            } else {
                add(ChainProblemKind.LEVEL, Weight.HOLE, i, "LEVEL_TOO_LOW", before(i), title, asked, level);
            }
        }
    }

    private static @Nullable LanguageLevel after(ChainLink link, @Nullable LanguageLevel before) {
        LanguageLevel reached = link.content().language().reached();
        if (reached == null) {
            return link.isLanguage() ? null : before;
        }
        return before != null && reached.isBelow(before) ? before : reached;
    }

    private void rechtskreis(int i) {
        ChainLink link = links.get(i);
        Set<Rechtskreis> served = link.content().rechtskreise();
        if (!plan.rechtskreise().isEmpty() && served.isEmpty()) {
            add(ChainProblemKind.RECHTSKREIS, Weight.UNSTATED, i, "RECHTSKREIS_NOT_STATED", link.title());
            return;
        }
        plan.rechtskreise().stream()
                .filter(each -> !served.contains(each))
                .sorted()
                .forEach(each -> add(
                        ChainProblemKind.RECHTSKREIS, Weight.HOLE, i, "RECHTSKREIS_NOT_COVERED", link.title(), each));
        if (plan.rechtskreise().size() > 1 && link.content().continuation() == Continuation.NO) {
            add(ChainProblemKind.RECHTSKREIS, Weight.HOLE, i, "CONTINUATION", link.title());
        }
    }

    private void group(int i) {
        ChainLink link = links.get(i);
        Set<MeasureTargetGroup> served = link.content().targetGroups();
        if (!plan.groups().isEmpty() && !served.isEmpty() && Collections.disjoint(served, plan.groups())) {
            add(
                    ChainProblemKind.TARGET_GROUP,
                    Weight.HOLE,
                    i,
                    "TARGET_GROUP",
                    link.title(),
                    plan.groups().iterator().next());
        }
    }

    private void times() {
        @Nullable LocalDate end = null;
        for (int i = 0; i < links.size(); i++) {
            ChainLink link = links.get(i);
            LocalDate entry = entry(link, end);
            entries.add(entry);
            if (entry == null) {
                if (isOver(link, end)) {
                    over(i, end);
                } else {
                    add(ChainProblemKind.TIME, Weight.UNSTATED, i, "TIME_NOT_STATED", link.title());
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
                add(ChainProblemKind.TIME, Weight.UNSTATED, i, "TIME_NOT_STATED", link.title());
            }
        }
    }

    private void begun(int i, LocalDate start) {
        ChainLink link = links.get(i);
        boolean isFixed = link.run() != null && link.run().content().entry() == EntryMode.FIXED;
        if (isFixed) {
            add(ChainProblemKind.TIME, Weight.HOLE, i, "TIME_BEGUN", link.title(), start);
        } else {
            add(ChainProblemKind.TIME, Weight.UNSTATED, i, "ENTRY_NOT_STATED", link.title(), start);
        }
    }

    private void over(int i, @Nullable LocalDate end) {
        if (end == null || end.isBefore(today)) {
            add(ChainProblemKind.TIME, Weight.HOLE, i, "TIME_OVER", links.get(i).title());
        } else {
            add(
                    ChainProblemKind.TIME,
                    Weight.HOLE,
                    i,
                    "TIME_NO_RUN",
                    before(i),
                    links.get(i).title());
        }
    }

    private void between(int i, LocalDate end, LocalDate entry) {
        boolean side = links.get(i).goesBesideOthers() || links.get(i - 1).goesBesideOthers();
        long pause = ChronoUnit.DAYS.between(end, entry) - 1;
        if (pause < 0 && !side) {
            add(
                    ChainProblemKind.TIME,
                    Weight.HOLE,
                    i,
                    "TIME_OVERLAP",
                    before(i),
                    links.get(i).title(),
                    entry,
                    end);
        } else if (pause > LONGEST_PAUSE_DAYS) {
            add(
                    ChainProblemKind.TIME,
                    Weight.HOLE,
                    i,
                    "TIME_GAP",
                    before(i),
                    links.get(i).title(),
                    pause);
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

    private void law(int i) {
        ChainLink link = links.get(i);
        LocalDate entry = entries.get(i);
        boolean isPast = entry == null || entry.isBefore(today);
        LocalDate day = entry == null || isPast ? today : entry;
        if (RunRules.allowed(link.legalBases(), day)) {
            return;
        }
        LegalBasis basis = link.legalBases().getFirst();
        if (isPast && basis.entryTo() != null) {
            add(ChainProblemKind.LAW, Weight.HOLE, i, "LAW_OVER", link.title(), basis.title(), basis.entryTo());
        } else {
            add(ChainProblemKind.LAW, Weight.HOLE, i, "LAW_NOT_VALID", link.title(), basis.title(), day);
        }
    }

    private void places() {
        for (int i = 0; i < links.size(); i++) {
            Integer here = places(links.get(i));
            if (here == null) {
                add(
                        ChainProblemKind.PLACES,
                        Weight.NOTE,
                        i,
                        "PLACES_NOT_STATED",
                        links.get(i).title());
            } else if (i > 0) {
                Integer before = places(links.get(i - 1));
                if (before != null && here < before) {
                    add(
                            ChainProblemKind.PLACES,
                            Weight.NOTE,
                            i,
                            "PLACES_TOO_FEW",
                            before(i),
                            links.get(i).title(),
                            before,
                            here);
                }
            }
        }
    }

    private static @Nullable Integer places(ChainLink link) {
        return link.run() == null ? null : link.run().content().places();
    }

    private String before(int i) {
        return i == 0 ? "" : links.get(i - 1).title();
    }

    private void add(ChainProblemKind kind, Weight weight, int position, String key, Object... arguments) {
        problems.add(new ChainProblem(kind, weight, position, "chain." + key, List.of(arguments)));
    }
}

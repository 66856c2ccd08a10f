package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.RunRules;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainProblem.Weight;
import java.time.LocalDate;
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

    private final ChainPlan plan;
    private final List<ChainLink> links;
    private final LocalDate today;
    private final ChainFindings findings;

    private ChainCheck(ChainPlan plan, List<ChainLink> links, LocalDate today) {
        this.plan = plan;
        this.links = links;
        this.today = today;
        this.findings = new ChainFindings(links);
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
        open.forEach(step -> findings.add(ChainProblemKind.STEP, Weight.HOLE, -1, "STEP_NOT_COVERED", step));
        for (int i = 0; i < links.size(); i++) {
            rechtskreis(i);
            group(i);
        }
        List<@Nullable LocalDate> entries = new ChainTimes(links, today, findings).entries();
        for (int i = 0; i < links.size(); i++) {
            law(i, entries.get(i));
        }
        places();
        return new ChainReport(verdict(), findings.problems(), covered, open, reached, entries);
    }

    private Verdict verdict() {
        if (findings.problems().stream().anyMatch(problem -> problem.weight() == Weight.HOLE)) {
            return Verdict.HOLES;
        }
        return links.isEmpty() || findings.problems().stream().anyMatch(problem -> problem.weight() == Weight.UNSTATED)
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
            findings.add(ChainProblemKind.LEVEL, Weight.UNSTATED, i, "LEVEL_NOT_STATED", title);
        } else if (level == null && asked.compareTo(plan.start()) > 0) {
            findings.add(
                    ChainProblemKind.LEVEL,
                    Weight.UNSTATED,
                    i,
                    "LEVEL_BEFORE_NOT_STATED",
                    findings.before(i),
                    title,
                    asked);
        } else if (level != null && level.isBelow(asked)) {
            if (i == 0) {
                findings.add(ChainProblemKind.LEVEL, Weight.HOLE, i, "LEVEL_TOO_LOW_AT_START", title, asked, level);
            } else {
                findings.add(
                        ChainProblemKind.LEVEL,
                        Weight.HOLE,
                        i,
                        "LEVEL_TOO_LOW",
                        findings.before(i),
                        title,
                        asked,
                        level);
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
            findings.add(ChainProblemKind.RECHTSKREIS, Weight.UNSTATED, i, "RECHTSKREIS_NOT_STATED", link.title());
            return;
        }
        plan.rechtskreise().stream()
                .filter(each -> !served.contains(each))
                .sorted()
                .forEach(each -> findings.add(
                        ChainProblemKind.RECHTSKREIS, Weight.HOLE, i, "RECHTSKREIS_NOT_COVERED", link.title(), each));
        if (plan.rechtskreise().size() > 1 && link.content().continuation() == Continuation.NO) {
            findings.add(ChainProblemKind.RECHTSKREIS, Weight.HOLE, i, "CONTINUATION", link.title());
        }
    }

    private void group(int i) {
        ChainLink link = links.get(i);
        Set<MeasureTargetGroup> served = link.content().targetGroups();
        if (!plan.groups().isEmpty() && !served.isEmpty() && Collections.disjoint(served, plan.groups())) {
            findings.add(
                    ChainProblemKind.TARGET_GROUP,
                    Weight.HOLE,
                    i,
                    "TARGET_GROUP",
                    link.title(),
                    plan.groups().iterator().next());
        }
    }

    private void law(int i, @Nullable LocalDate entry) {
        ChainLink link = links.get(i);
        boolean isPast = entry == null || entry.isBefore(today);
        LocalDate day = entry == null || isPast ? today : entry;
        if (RunRules.allowed(link.legalBases(), day)) {
            return;
        }
        LegalBasis basis = link.legalBases().getFirst();
        if (isPast && basis.entryTo() != null) {
            findings.add(
                    ChainProblemKind.LAW, Weight.HOLE, i, "LAW_OVER", link.title(), basis.title(), basis.entryTo());
        } else {
            findings.add(ChainProblemKind.LAW, Weight.HOLE, i, "LAW_NOT_VALID", link.title(), basis.title(), day);
        }
    }

    private void places() {
        for (int i = 0; i < links.size(); i++) {
            Integer here = places(links.get(i));
            if (here == null) {
                findings.add(
                        ChainProblemKind.PLACES,
                        Weight.NOTE,
                        i,
                        "PLACES_NOT_STATED",
                        links.get(i).title());
            } else if (i > 0) {
                Integer before = places(links.get(i - 1));
                if (before != null && here < before) {
                    findings.add(
                            ChainProblemKind.PLACES,
                            Weight.NOTE,
                            i,
                            "PLACES_TOO_FEW",
                            findings.before(i),
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
}

package de.lenkungsportal.plausibility;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.Set;

/**
 * Which findings; an empty set leaves that side open.
 *
 * @param sources numbers of documents with a place that a finding names
 * @param later whether findings are among them that name a document made after the Stichtag
 */
public record FindingFilter(
        Set<String> ags,
        Set<FindingState> states,
        Set<Severity> severities,
        Set<RuleCode> rules,
        Set<String> sources,
        Later later) {

    private static final Set<FindingState> HOLDING = Set.of(FindingState.OPEN, FindingState.CONFIRMED);

    public static final FindingFilter ALL =
            new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Later.SHOWN);

    /** The same municipalities and sources, whatever state, severity and rule. */
    public FindingFilter withoutKinds() {
        return new FindingFilter(ags, Set.of(), Set.of(), Set.of(), sources, later);
    }

    /** The same with or without what is later. */
    public FindingFilter with(Later other) {
        return new FindingFilter(ags, states, severities, rules, sources, other);
    }

    /** Everything about one municipality that still holds: open and confirmed. */
    public static FindingFilter holding(String ags, Later later) {
        return new FindingFilter(Set.of(ags), HOLDING, Set.of(), Set.of(), Set.of(), later);
    }

    /** Everything about what one document says that still holds. */
    public static FindingFilter holdingFor(String source) {
        return new FindingFilter(Set.of(), HOLDING, Set.of(), Set.of(), Set.of(source), Later.SHOWN);
    }
}

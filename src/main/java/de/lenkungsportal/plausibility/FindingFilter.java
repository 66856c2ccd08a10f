package de.lenkungsportal.plausibility;

import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.Set;

/**
 * Which findings; an empty set leaves that side open.
 *
 * @param sources numbers of documents with a place that a finding names
 */
public record FindingFilter(
        Set<String> ags, Set<FindingState> states, Set<Severity> severities, Set<RuleCode> rules, Set<String> sources) {

    private static final Set<FindingState> HOLDING = Set.of(FindingState.OPEN, FindingState.CONFIRMED);

    public static final FindingFilter ALL = new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** The same municipalities and sources, whatever state, severity and rule. */
    public FindingFilter withoutKinds() {
        return new FindingFilter(ags, Set.of(), Set.of(), Set.of(), sources);
    }

    /** Everything about one municipality that still holds: open and confirmed. */
    public static FindingFilter holding(String ags) {
        return new FindingFilter(Set.of(ags), HOLDING, Set.of(), Set.of(), Set.of());
    }

    /** Everything about what one document says that still holds. */
    public static FindingFilter holdingFor(String source) {
        return new FindingFilter(Set.of(), HOLDING, Set.of(), Set.of(), Set.of(source));
    }
}

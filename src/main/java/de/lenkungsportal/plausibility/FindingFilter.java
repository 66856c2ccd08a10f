package de.lenkungsportal.plausibility;

import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.Set;

/** Which findings; an empty set leaves that side open. */
public record FindingFilter(Set<String> ags, Set<FindingState> states, Set<Severity> severities, Set<RuleCode> rules) {

    public static final FindingFilter ALL = new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /** The same municipalities, whatever state, severity and rule. */
    public FindingFilter withoutKinds() {
        return new FindingFilter(ags, Set.of(), Set.of(), Set.of());
    }

    /** Everything about one municipality that still holds: open and confirmed. */
    public static FindingFilter holding(String ags) {
        return new FindingFilter(Set.of(ags), Set.of(FindingState.OPEN, FindingState.CONFIRMED), Set.of(), Set.of());
    }
}

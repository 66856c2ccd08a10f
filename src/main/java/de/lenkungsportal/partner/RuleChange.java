package de.lenkungsportal.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator wants a rule to say, as it was entered and not yet checked. */
public record RuleChange(
        @Nullable Integer ring,
        List<OrganisationKind> kinds,
        @Nullable GapSeverity severity,
        boolean isActive,
        @Nullable String note) {

    /** Change with the present content of the rule. */
    public static RuleChange of(PartnerRule rule) {
        return new RuleChange(rule.ring(), rule.kinds(), rule.severity(), rule.isActive(), rule.note());
    }
}

package de.lenkungsportal.partner.rule;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that finds gaps.
 *
 * @param ring the ring of the place, or the ring whose partners the rule looks at; null for all
 * @param kinds with MISSING_KIND: any of these fills the place, the first names it
 * @param source null for the portal's own rules
 */
public record PartnerRule(
        String id,
        GapCriterion criterion,
        @Nullable Integer ring,
        List<OrganisationKind> kinds,
        GapSeverity severity,
        boolean isActive,
        @Nullable SourcePlace source,
        @Nullable String note,
        int version,
        Change lastChange) {

    /** What an edit can change. */
    public RuleContent content() {
        return new RuleContent(ring, kinds, severity, isActive, note);
    }
}

package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.OrganisationKind;
import java.util.Set;

/** Which gaps to list; an empty set means all. */
public record GapFilter(
        Set<String> ags,
        Set<GapSeverity> severities,
        Set<GapCriterion> criteria,
        Set<OrganisationKind> kinds,
        Set<Integer> rings) {

    public static final GapFilter ALL = new GapFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Everything in one municipality. */
    public static GapFilter in(String ags) {
        return new GapFilter(Set.of(ags), Set.of(), Set.of(), Set.of(), Set.of());
    }
}

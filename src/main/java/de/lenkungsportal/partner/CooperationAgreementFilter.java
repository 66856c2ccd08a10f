package de.lenkungsportal.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements to list; an empty set or null means all.
 *
 * @param organisation id of a party
 */
public record CooperationAgreementFilter(Set<String> ags, @Nullable String organisation, Set<CooperationAgreement.State> states) {

    public static final CooperationAgreementFilter ALL = new CooperationAgreementFilter(Set.of(), null, Set.of());
}

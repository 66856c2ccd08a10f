package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.partner.partnership.Partnership;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements to list; an empty set or null means all.
 *
 * @param organisation id of a party
 */
public record CooperationAgreementFilter(
        Set<String> ags, @Nullable String organisation, Set<CooperationAgreement.State> states) {

    public static final CooperationAgreementFilter ALL = new CooperationAgreementFilter(Set.of(), null, Set.of());

    /** The agreements of the municipality in which the partner is a party. */
    public static CooperationAgreementFilter with(Partnership partner) {
        return new CooperationAgreementFilter(
                Set.of(partner.ags()), partner.organisation().id(), Set.of());
    }
}

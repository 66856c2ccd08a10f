package de.lenkungsportal.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements to list; an empty set or null means all.
 *
 * @param organisation id of a party
 */
public record AgreementFilter(Set<String> ags, @Nullable String organisation, Set<Agreement.State> states) {

    public static final AgreementFilter ALL = new AgreementFilter(Set.of(), null, Set.of());
}

package de.lenkungsportal.account;

import de.lenkungsportal.partner.KnownOrganisations;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.security.ProviderName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The organisations that accounts of providers speak for. */
@Component
class ProviderOrganisations implements ProviderName {

    private static final Set<OrganisationKind> KINDS = EnumSet.of(
            OrganisationKind.BILDUNGSTRAEGER,
            OrganisationKind.SPRACHKURSTRAEGER,
            OrganisationKind.VHS,
            OrganisationKind.HOCHSCHULE,
            OrganisationKind.SCHULE);

    private final KnownOrganisations organisations;
    private final AccountsRepository accounts;

    ProviderOrganisations(KnownOrganisations organisations, AccountsRepository accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** All that teach, by name. */
    List<OrganisationRef> choice() {
        return organisations.ofKinds(KINDS);
    }

    /** Whether it teaches; one that was merged speaks through the one it is now. */
    boolean knows(String id) {
        return organisations.present(Set.of(id)).values().stream().anyMatch(each -> KINDS.contains(each.kind()));
    }

    /** By the id that an account has; where that organisation was merged, the one it is now. */
    Map<String, OrganisationRef> present(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : organisations.present(ids);
    }

    @Override
    public Optional<String> of(String username) {
        return accounts.find(username)
                .map(Account::office)
                .flatMap(office -> Optional.ofNullable(
                        present(Set.of(office.organisation())).get(office.organisation())))
                .map(OrganisationRef::name);
    }
}

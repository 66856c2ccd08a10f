package de.lenkungsportal.account;

import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Office;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account must say: each role has its own place in the portal. */
@Component
class AccountRules {

    private static final int LONGEST_NAME = 100;

    private final MunicipalityService municipalities;
    private final ProviderOrganisations organisations;

    AccountRules(MunicipalityService municipalities, ProviderOrganisations organisations) {
        this.municipalities = municipalities;
        this.organisations = organisations;
    }

    /** The same wish without spaces around what was typed, and with nothing where nothing was. */
    static Change stripped(Change wish) {
        Office office = wish.office();
        return office == null
                ? wish
                : new Change(
                        wish.displayName(),
                        wish.role(),
                        wish.ags(),
                        wish.homes(),
                        new Office(office.organisation(), stripped(office.mail()), stripped(office.phone())),
                        wish.active());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws de.lenkungsportal.platform.NotFoundException for a coordinator of an unknown municipality */
    List<Problem> problems(Change account) {
        var input = new PartnerInput();
        input.personName("displayName", account.displayName(), LONGEST_NAME, "account.displayName.rule");
        String ags = account.ags();
        input.require((account.role() == Role.COORDINATOR) == (ags != null), "ags", "account.ags.rule");
        boolean mayHaveHomes =
                account.role() == Role.STEERING || account.homes().isEmpty();
        input.require(mayHaveHomes, "homes", "account.homes.rule");
        if (mayHaveHomes && !account.homes().isEmpty()) {
            input.require(
                    municipalities.all().stream()
                            .map(Municipality::ags)
                            .collect(Collectors.toSet())
                            .containsAll(account.homes()),
                    "homes",
                    "account.homes.unknown");
        }
        office(input, account);
        var problems = new ArrayList<>(input.problems());
        if (account.role() == Role.COORDINATOR && ags != null) {
            municipalities.get(ags);
        }
        return problems;
    }

    /** A deactivated account of a provider may be without an organisation, for those that were there before. */
    private void office(PartnerInput input, Change account) {
        Office office = account.office();
        if (office == null) {
            input.require(
                    account.role() != Role.PROVIDER || !account.active(),
                    "organisation",
                    "account.organisation.missing");
            return;
        }
        input.require(account.role() == Role.PROVIDER, "organisation", "account.organisation.rule");
        input.require(organisations.knows(office.organisation()), "organisation", "account.organisation.unknown");
        input.mailbox("mail", office.mail());
        input.telephone("phone", office.phone());
    }
}

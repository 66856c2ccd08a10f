package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.MenuCount;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Overdue agreements of the municipalities that the portal begins with. */
@Component
class OverdueAgreements implements MenuCount {

    private final AgreementService agreements;

    OverdueAgreements(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Override
    public String route() {
        return Addresses.REGISTER;
    }

    @Override
    public int waiting(PortalUser user) {
        boolean isConcerned = user.role() == Role.STEERING || user.role() == Role.COORDINATOR;
        return isConcerned
                ? Math.toIntExact(agreements
                        .page(
                                new AgreementFilter(
                                        user.homes(),
                                        Set.of(),
                                        Set.of(),
                                        AgreementFilter.Due.OVERDUE,
                                        null,
                                        null,
                                        Set.of(),
                                        "",
                                        "",
                                        Later.HIDDEN),
                                AgreementSort.URGENCY,
                                0,
                                1)
                        .total())
                : 0;
    }
}

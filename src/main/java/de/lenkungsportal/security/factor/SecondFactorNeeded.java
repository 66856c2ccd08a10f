package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountPrincipal;
import org.springframework.security.authentication.AccountStatusException;

/** The password was right, and a second factor is missing. */
class SecondFactorNeeded extends AccountStatusException {

    private final AccountPrincipal principal;

    SecondFactorNeeded(AccountPrincipal principal) {
        super("second factor missing");
        this.principal = principal;
    }

    AccountPrincipal principal() {
        return principal;
    }
}

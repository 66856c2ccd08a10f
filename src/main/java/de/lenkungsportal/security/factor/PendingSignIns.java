package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.SignInAccounts;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who has entered their password in the session of the request at hand, and no second factor yet. */
@Component
public class PendingSignIns {

    private final SignInAccounts accounts;

    PendingSignIns(SignInAccounts accounts) {
        this.accounts = accounts;
    }

    /** Empty too when the account was changed since. */
    public Optional<AccountPrincipal> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? PendingSignIn.of(request.getRequest())
                        .map(PendingSignIn::principal)
                        .filter(account -> accounts.find(account.id())
                                .filter(account::equals)
                                .isPresent())
                : Optional.empty();
    }
}

package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Providers;
import de.lenkungsportal.security.factor.ApplicationPassword;
import de.lenkungsportal.security.factor.ApplicationPasswords;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords with which applications of the current user call the API. */
@Service
@Providers
@Transactional
public class ApplicationPasswordService {

    private static final int MOST = 20;

    private final CurrentUser currentUser;
    private final ApplicationPasswords passwords;
    private final FreshSignIn signIn;
    private final AuditTrail audit;

    ApplicationPasswordService(
            CurrentUser currentUser, ApplicationPasswords passwords, FreshSignIn signIn, AuditTrail audit) {
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** The oldest first. */
    public List<ApplicationPassword> mine() {
        return passwords.of(account().id());
    }

    /**
     * @return the password; told once and not stored
     * @throws InvalidInputException when the name is none, there are too many, or signing in was a while ago
     */
    public String issue(String name) {
        signIn.require();
        String checked = Names.check(name);
        if (mine().size() >= MOST) {
            throw new InvalidInputException("name", "factor.application.tooMany");
        }
        String issued = passwords.issue(account().id(), checked);
        record("APPLICATION_PASSWORD_ISSUED");
        return issued;
    }

    /** @throws NotFoundException when the current user has no such password */
    public void revoke(UUID id) {
        if (!passwords.revoke(account().id(), id)) {
            throw new NotFoundException("applicationPassword", id.toString());
        }
        record("APPLICATION_PASSWORD_REVOKED");
    }

    private void record(String action) {
        audit.record(
                action,
                AuditTrail.ACCOUNT,
                account().user().username(),
                account().user().ags(),
                "");
    }

    private AccountPrincipal account() {
        return currentUser.account().orElseThrow(() -> new NotFoundException("account", ""));
    }
}

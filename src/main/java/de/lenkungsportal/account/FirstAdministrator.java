package de.lenkungsportal.account;

import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SignInOptions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of a new portal and writes the one-time link into the log. Does so again at each start
 * until an administrator has set a password, so that an expired link is no dead end. Where an OpenID Connect issuer tells
 * who is an administrator, the portal needs no account for one.
 */
@Component
@Profile("production")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountsRepository accounts;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final SignInOptions options;
    private final String username;
    private final PortalAddress address;

    FirstAdministrator(
            AccountsRepository accounts,
            OneTimeLinks links,
            AuditTrail audit,
            TransactionTemplate transaction,
            SignInOptions options,
            @Value("${portal.admin-user:}") String username,
            PortalAddress address) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.transaction = transaction;
        this.options = options;
        this.username = username.strip();
        this.address = address;
    }

    /** @throws StartProblem when there is no administrator and no name for one */
    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.hasAdminWithPassword()) {
            return;
        }
        if (username.isEmpty() && !options.issuers().isEmpty()) {
            return;
        }
        if (username.isEmpty()) {
            throw new StartProblem("start.adminMissing");
        }
        String token = transaction.execute(status -> links.issue(account()).token());
        LOG.warn(
                "Einmal-Link für das Konto {}, 24 Stunden gültig: {}", username, address.of("/erster-zugang/" + token));
    }

    private UUID account() {
        Account known = accounts.find(username).orElse(null);
        if (known == null) {
            UUID id = accounts.insert(username, new Change(username, Role.ADMIN, null, true));
            audit.record("ACCOUNT_CREATED", AuditTrail.ACCOUNT, username, null, "ADMIN ACTIVE");
            return id;
        }
        if (known.role() != Role.ADMIN || !known.active()) {
            throw new StartProblem("start.adminTaken", username);
        }
        return known.id();
    }
}

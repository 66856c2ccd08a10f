package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountSession;
import de.lenkungsportal.security.AccountSessions;
import de.lenkungsportal.security.AccountWithdrawn;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Providers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The password and the sessions of the current user, if their account is one of the portal. */
@Service
@Providers
public class MyAccountService {

    private static final String KIND = AuditTrail.ACCOUNT;

    private final CurrentUser currentUser;
    private final AccountsRepository accounts;
    private final AccountSessions sessions;
    private final FreshSignIn signIn;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final AuthenticationProvider passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    MyAccountService(
            CurrentUser currentUser,
            AccountsRepository accounts,
            AccountSessions sessions,
            FreshSignIn signIn,
            PasswordRules rules,
            PasswordEncoder encoder,
            AuthenticationProvider passwords,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.rules = rules;
        this.encoder = encoder;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    /** What stays valid after a change of the password. */
    public enum Kept {
        /** Addresses of calendars and feeds, the digest by e-mail, and passwords of applications. */
        SECRETS,
        NOTHING
    }

    /** The account of the current user; empty for someone of an identity provider. */
    public Optional<Account> mine() {
        return currentUser.account().flatMap(account -> accounts.find(account.id()));
    }

    /** The sessions that have not ended, the one seen last first; none for someone of an identity provider. */
    public List<AccountSession> sessions() {
        return currentUser.account().map(account -> sessions.of(account.id())).orElse(List.of());
    }

    /** The session of the request at hand; empty outside of one. */
    public Optional<UUID> currentSession() {
        return sessions.current();
    }

    /** Whether the current user signed in so short a while ago that they may change what the account signs in with. */
    public boolean isFreshlySignedIn() {
        return signIn.isThere();
    }

    /** @throws NotFoundException when it is none of the current user's, or has ended */
    @Transactional
    public void endSession(UUID id) {
        AccountPrincipal account = requireAccount();
        if (!sessions.end(account.id(), id)) {
            throw new NotFoundException("session", id.toString());
        }
        audit.record(
                "SESSION_ENDED", KIND, account.user().username(), account.user().ags(), "1");
    }

    /** Ends all sessions but the one of the request at hand. */
    @Transactional
    public void endOtherSessions() {
        AccountPrincipal account = requireAccount();
        int ended = sessions.endOthers(account.id());
        audit.record(
                "SESSION_ENDED", KIND, account.user().username(), account.user().ags(), String.valueOf(ended));
    }

    /**
     * Sets a new password. All other sessions end, and so do calls of the API with the old one.
     *
     * @throws InvalidInputException for the fields {@code old}, {@code password} and {@code repeated}; nothing was changed
     * @throws NotFoundException for someone of an identity provider
     */
    @Transactional
    public void changePassword(String old, String password, String repeated, Kept kept) {
        Account account = accounts.find(requireAccount().id()).orElseThrow(MyAccountService::noAccount);
        checkOld(account.username(), old);
        rules.check(account, password, repeated);
        accounts.setPassword(account.id(), Objects.requireNonNull(encoder.encode(password)));
        sessions.endOthers(account.id());
        audit.record("PASSWORD_CHANGED", KIND, account.username(), account.ags(), kept.name());
        if (kept == Kept.NOTHING) {
            events.publishEvent(new AccountWithdrawn(account.id(), account.username()));
        }
        events.publishEvent(new AccountChanged(account.id()));
    }

    /** Checks the old password, with the rate limit of a sign-in, so that an open session cannot be used to guess it. */
    private void checkOld(String username, String old) {
        try {
            passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, old));
        } catch (BadCredentialsException e) {
            throw new InvalidInputException("old", "account.password.old.wrong");
        } catch (LockedException | AuthenticationServiceException e) {
            throw new InvalidInputException("old", "account.password.old.wait");
        }
    }

    private AccountPrincipal requireAccount() {
        return currentUser.account().orElseThrow(MyAccountService::noAccount);
    }

    private static NotFoundException noAccount() {
        return new NotFoundException("account", "");
    }
}

package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Providers;
import de.lenkungsportal.security.factor.OneTimeCodes;
import de.lenkungsportal.security.factor.Passkey;
import de.lenkungsportal.security.factor.Passkeys;
import de.lenkungsportal.security.factor.SecondFactors;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys, one-time codes and recovery codes of the current user, whose account is one of the portal. Who signed in a while
 * ago is asked to do so again, by an {@link InvalidInputException}, before one is added or removed.
 */
@Service
@Providers
@Transactional
public class MyFactorsService {

    private static final String KIND = AuditTrail.ACCOUNT;
    private static final int MOST_PASSKEYS = 20;

    private final CurrentUser currentUser;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final FreshSignIn signIn;
    private final AuditTrail audit;

    MyFactorsService(
            CurrentUser currentUser,
            SecondFactors factors,
            Passkeys passkeys,
            OneTimeCodes codes,
            FreshSignIn signIn,
            AuditTrail audit) {
        this.currentUser = currentUser;
        this.factors = factors;
        this.passkeys = passkeys;
        this.codes = codes;
        this.signIn = signIn;
        this.audit = audit;
    }

    public SecondFactors.Held held() {
        return factors.of(account().id());
    }

    /** Whether the role needs a second factor. */
    public boolean isRequired() {
        return factors.isRequired(account());
    }

    /** Passkeys of the current user, oldest first. */
    public List<Passkey> passkeys() {
        return passkeys.of(account().id());
    }

    /** @throws InvalidInputException when there are too many, or the name is none */
    public Passkeys.Registration beginPasskey(String name) {
        signIn.require();
        Names.check(name);
        if (passkeys().size() >= MOST_PASSKEYS) {
            throw new InvalidInputException("name", "factor.passkey.tooMany");
        }
        return passkeys.begin(account());
    }

    /**
     * @param credential the answer of the browser, as JSON
     * @throws InvalidInputException when the answer is none to this registration
     */
    public void addPasskey(Passkeys.Registration registration, String credential, String name) {
        signIn.require();
        String checked = Names.check(name);
        if (!passkeys.register(registration, credential, checked)) {
            throw new InvalidInputException("name", "factor.passkey.refused");
        }
        record("PASSKEY_ADDED", "");
    }

    /** @throws NotFoundException when the current user has no such passkey */
    public void renamePasskey(UUID id, String name) {
        if (!passkeys.rename(account().id(), id, Names.check(name))) {
            throw new NotFoundException("passkey", id.toString());
        }
        record("PASSKEY_RENAMED", "");
    }

    /**
     * @throws NotFoundException when the current user has no such passkey
     * @throws InvalidInputException when it is the last factor, and the role needs one
     */
    public void removePasskey(UUID id) {
        signIn.require();
        if (passkeys().size() == 1 && !held().codes()) {
            requireOptional();
        }
        if (!passkeys.remove(account().id(), id)) {
            throw new NotFoundException("passkey", id.toString());
        }
        factors.removeIdleRecovery(account().id());
        record("PASSKEY_REMOVED", "");
    }

    /**
     * A new key for an app. It counts once a code of it was entered.
     *
     * @throws InvalidInputException when there is one already
     */
    public CodeKey proposeCodes() {
        signIn.require();
        if (held().codes()) {
            throw new InvalidInputException("code", "factor.codes.there");
        }
        return new CodeKey(account().user().username(), codes.propose(account().id()));
    }

    /**
     * Makes the app a second factor. Other sessions end, and so do calls of the API with the password.
     *
     * @throws InvalidInputException when the code is wrong
     */
    @Transactional(noRollbackFor = InvalidInputException.class)
    public void confirmCodes(String code) {
        signIn.require();
        switch (codes.confirm(account().id(), code)) {
            case APP -> {
                record("SECOND_FACTOR_ADDED", "CODES");
                factors.changed(account().id());
            }
            case WAIT -> throw new InvalidInputException("code", "factor.code.warten");
            case WRONG, RECOVERY -> throw new InvalidInputException("code", "factor.code.falsch");
        }
    }

    /** @throws InvalidInputException when they are the last factor, and the role needs one */
    public void removeCodes() {
        signIn.require();
        if (!held().passkey()) {
            requireOptional();
        }
        if (!codes.remove(account().id())) {
            throw new NotFoundException("codes", "");
        }
        factors.removeIdleRecovery(account().id());
        record("SECOND_FACTOR_REMOVED", "CODES");
        factors.changed(account().id());
    }

    /**
     * Ten codes, each of which replaces the second factor once. They are told once; those before end.
     *
     * @throws InvalidInputException when there is no factor yet
     */
    public List<String> issueRecoveryCodes() {
        signIn.require();
        if (held().isEmpty()) {
            throw new InvalidInputException("recovery", "factor.recovery.nothing");
        }
        record("RECOVERY_CODES_ISSUED", "");
        return codes.issueRecovery(account().id());
    }

    private void requireOptional() {
        if (isRequired()) {
            throw new InvalidInputException("factor", "factor.last");
        }
    }

    private void record(String action, String detail) {
        audit.record(action, KIND, account().user().username(), account().user().ags(), detail);
    }

    private AccountPrincipal account() {
        return currentUser.account().orElseThrow(() -> new NotFoundException("account", ""));
    }
}

package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.Everyone;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.factor.OneTimeCodes;
import de.lenkungsportal.security.factor.Passkeys;
import de.lenkungsportal.security.factor.PendingSignIns;
import de.lenkungsportal.security.factor.SecondFactors;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets someone set up their first second factor between the right password and being signed in. The password, entered a moment ago in
 * the same session, is the permission.
 */
@Service
@Everyone
@Transactional
public class SecondFactorService {

    private final PendingSignIns pending;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;

    SecondFactorService(
            PendingSignIns pending,
            SecondFactors factors,
            Passkeys passkeys,
            OneTimeCodes codes,
            OnBehalf onBehalf,
            AuditTrail audit) {
        this.pending = pending;
        this.factors = factors;
        this.passkeys = passkeys;
        this.codes = codes;
        this.onBehalf = onBehalf;
        this.audit = audit;
    }

    /** Whose second factor is asked for, and what they have. */
    public record Asked(String username, SecondFactors.Held held) {}

    /** Empty when no password was entered in this session, or it was too long ago. */
    public Optional<Asked> asked() {
        return pending.current().map(account -> new Asked(account.user().username(), factors.of(account.id())));
    }

    /** @throws NotFoundException when nobody is asked, or they have a factor already */
    public Passkeys.Registration beginPasskey() {
        return passkeys.begin(newcomer());
    }

    /**
     * @param credential the answer of the browser, as JSON
     * @throws InvalidInputException when the answer is none to this registration
     * @throws NotFoundException when nobody is asked, or they have a factor already
     */
    public void addPasskey(Passkeys.Registration registration, String credential, String name) {
        AccountPrincipal account = newcomer();
        if (!passkeys.register(registration, credential, Names.check(name))) {
            throw new InvalidInputException("name", "factor.passkey.refused");
        }
        onBehalf.of(account.user().username(), () -> {
            audit.record(
                    "PASSKEY_ADDED",
                    AuditTrail.ACCOUNT,
                    account.user().username(),
                    account.user().ags(),
                    "");
            return true;
        });
    }

    /**
     * A key for an app, which counts once a code of it was entered.
     *
     * @throws NotFoundException when nobody is asked, or they have a factor already
     */
    public CodeKey proposeCodes() {
        AccountPrincipal account = newcomer();
        return new CodeKey(account.user().username(), codes.propose(account.id()));
    }

    private AccountPrincipal newcomer() {
        return pending.current()
                .filter(account -> factors.of(account.id()).isEmpty())
                .orElseThrow(() -> new NotFoundException("signIn", ""));
    }
}

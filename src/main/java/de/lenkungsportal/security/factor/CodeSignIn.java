package de.lenkungsportal.security.factor;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.FactorAuthentication;
import de.lenkungsportal.security.FactorAuthentication.Way;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.SignInAccounts;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes a sign-in with a one-time code or a recovery code; the first code of an app makes the app the second factor. */
@Component
class CodeSignIn {

    private final SignInAccounts accounts;
    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final AuditTrail audit;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;

    CodeSignIn(
            SignInAccounts accounts,
            SecondFactors factors,
            OneTimeCodes codes,
            AuditTrail audit,
            OnBehalf onBehalf,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.factors = factors;
        this.codes = codes;
        this.audit = audit;
        this.onBehalf = onBehalf;
        this.transaction = transaction;
    }

    /**
     * @throws BadCredentialsException when the code is wrong, or the account was changed since its password was checked
     * @throws LockedException while codes have to wait
     */
    FactorAuthentication signIn(CodeAttempt attempt) {
        AccountPrincipal account = attempt.pending().principal();
        if (accounts.find(account.id()).filter(account::equals).isEmpty()) {
            throw new BadCredentialsException("the account was changed");
        }
        // A wrong code must be counted, so nothing is thrown inside of the transaction.
        var outcome = Objects.requireNonNull(transaction.execute(status -> check(account, attempt.getCredentials())));
        if (outcome == OneTimeCodes.Outcome.WAIT) {
            throw new LockedException("too many wrong codes");
        }
        if (!outcome.isRight()) {
            throw new BadCredentialsException("wrong code");
        }
        AccountPrincipal signedIn = accounts.find(account.id()).orElseThrow();
        return new FactorAuthentication(signedIn, outcome == OneTimeCodes.Outcome.RECOVERY ? Way.RECOVERY : Way.APP);
    }

    private OneTimeCodes.Outcome check(AccountPrincipal account, String code) {
        boolean isFirst = factors.of(account.id()).isEmpty();
        var outcome = isFirst ? codes.confirm(account.id(), code) : codes.check(account.id(), code);
        if (outcome.isRight() && isFirst) {
            record(account, "SECOND_FACTOR_ADDED", "CODES");
            factors.changed(account.id());
        } else if (outcome == OneTimeCodes.Outcome.RECOVERY) {
            record(account, "RECOVERY_CODE_USED", "");
        }
        return outcome;
    }

    private void record(AccountPrincipal account, String action, String detail) {
        onBehalf.of(account.user().username(), () -> {
            audit.record(
                    action,
                    AuditTrail.ACCOUNT,
                    account.user().username(),
                    account.user().ags(),
                    detail);
            return true;
        });
    }
}

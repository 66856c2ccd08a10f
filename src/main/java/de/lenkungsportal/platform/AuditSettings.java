package de.lenkungsportal.platform;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the audit trail keeps an entry. A change of these settings counts for entries that are written after it.
 *
 * @param securityDays for sign-ins, refusals, exports and the keys to an account
 * @param changeYears for changes of records
 */
@ConfigurationProperties("portal.audit")
public record AuditSettings(
        @DefaultValue("180") int securityDays,
        @DefaultValue("10") int changeYears) {

    /** Minimum retention in days, also enforced by the database. */
    private static final int LEAST_DAYS = 30;

    private static final int MOST_YEARS = 100;

    private static final Set<String> SECURITY = Set.of(
            "SIGNED_",
            "SIGN_IN_",
            "SESSION_",
            "PASSWORD_",
            "PASSKEY_",
            "RECOVERY_",
            "APPLICATION_PASSWORD_",
            "SECOND_FACTOR_",
            "FACTOR_",
            "EXPORTED",
            "ACCESS_");

    /** @throws StartProblem where the database would refuse every entry */
    public AuditSettings {
        if (securityDays < LEAST_DAYS
                || securityDays > MOST_YEARS * 365
                || changeYears < 1
                || changeYears > MOST_YEARS) {
            throw new StartProblem("start.auditTime");
        }
    }

    /** Last day of an entry that is recorded today. */
    LocalDate keptUntil(String action, LocalDate today) {
        return SECURITY.stream().anyMatch(action::startsWith)
                ? today.plusDays(securityDays)
                : today.plusYears(changeYears);
    }
}

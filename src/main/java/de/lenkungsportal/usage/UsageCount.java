package de.lenkungsportal.usage;

import de.lenkungsportal.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much the accounts of a role used the portal in a period. Roles that nobody of signed in are left out.
 *
 * @param begins first day of the period
 * @param accounts how many signed in; null where so few did that the count could tell of one
 * @param views how many views they opened; null where the count could tell of one
 */
public record UsageCount(
        UsagePeriod period,
        LocalDate begins,
        Role role,
        @Nullable Integer accounts,
        @Nullable Long views) {

    /** Last day of the period. */
    public LocalDate ends() {
        return period.end(begins);
    }
}

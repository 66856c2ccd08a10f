package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said about an agreement later. Append-only.
 *
 * @param day by the domain clock
 * @param municipality of the coordinator, null for the steering group
 * @param writtenAt real time
 */
public record FollowUp(
        LocalDate day, String text, Role role, @Nullable String municipality, Instant writtenAt) {}

package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.AgreementState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement; persons are not named.
 *
 * @param action how this version came about, for example ENTERED or CHANGED
 * @param changedAt real time, null for the reference data
 */
public record AgreementRevision(
        int version,
        String title,
        @Nullable String detail,
        AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable LocalDate due,
        @Nullable Stand doneOn,
        String action,
        @Nullable Instant changedAt) {}

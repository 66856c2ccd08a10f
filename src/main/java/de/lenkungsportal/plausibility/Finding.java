package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.plausibility.rule.Argument;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not fit, with what it rests on and what became of it.
 *
 * @param id made of rule, municipality and subject: the same thing has the same id in every run
 * @param arguments of the sentence that {@link FindingTexts} makes
 * @param comment of the latest decision
 * @param version for the optimistic lock; grows with every new state and with new readings
 * @param history oldest first
 * @param later Stand of the document that it names and that is later than the Stichtag; null where there is none
 */
public record Finding(
        String id,
        RuleCode rule,
        Severity severity,
        String ags,
        String municipality,
        List<Argument> arguments,
        List<SourcePlace> places,
        FindingState state,
        @Nullable String comment,
        @Nullable Instant decidedAt,
        Instant firstSeen,
        int version,
        List<Evidence> evidence,
        List<Decision> history,
        @Nullable Stand later) {

    Finding with(@Nullable Stand later) {
        return new Finding(
                id,
                rule,
                severity,
                ags,
                municipality,
                arguments,
                places,
                state,
                comment,
                decidedAt,
                firstSeen,
                version,
                evidence,
                history,
                later);
    }

    /** A figure that the finding rests on. */
    public record Evidence(String figureId, Argument.Subject subject, Quantity quantity, SourcePlace place) {}

    /**
     * A state that the finding had, from when on and through whom. Persons are not named.
     *
     * @param role null where the check ran by itself
     * @param municipality of a coordinator
     */
    public record Decision(
            FindingState state,
            @Nullable String comment,
            @Nullable Role role,
            @Nullable String municipality,
            Instant at) {}
}

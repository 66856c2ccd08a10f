package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param ring 1 (indispensable), 2 (labour market) or 3 (others)
 * @param participation in the order of entry; empty means that the form is not stated
 * @param legalGround why data may be exchanged
 * @param validTo last day, month or year; a partnership is ended, never deleted
 */
public record PartnershipContent(
        int ring,
        List<PartnerRole> roles,
        List<Participation> participation,
        DataExchange dataExchange,
        @Nullable String legalGround,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        Stand asOf,
        @Nullable String note) {

    private static final int MOST_MODES = 20;

    /** The same with another end. */
    PartnershipContent until(@Nullable Stand end) {
        return new PartnershipContent(
                ring, roles, participation, dataExchange, legalGround, validFrom, end, asOf, note);
    }

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    PartnershipContent checked() {
        var input = new PartnerInput();
        PartnershipContent content = checked(input);
        input.check();
        return content;
    }

    /** The content as it may be stored, only good for use when the input has no problems. */
    PartnershipContent checked(PartnerInput input) {
        input.require(ring >= 1 && ring <= 3, "ring", "partner.problem.ring");
        input.requireTerm(validFrom, validTo);
        input.requireGiven("as_of", asOf);
        input.require(participation.size() <= MOST_MODES, "participation", "partner.problem.tooManyModes");
        return new PartnershipContent(
                ring,
                roles.stream().distinct().sorted().toList(),
                participation.stream().map(each -> participation(input, each)).toList(),
                dataExchange,
                input.text("legal_ground", legalGround),
                validFrom,
                validTo,
                asOf,
                input.text("note", note));
    }

    private static Participation participation(PartnerInput input, Participation entered) {
        LocalTime starts = entered.starts();
        LocalTime ends = entered.ends();
        input.require((starts == null) == (ends == null), "participation", "partner.problem.timePair");
        input.require(
                starts == null || ends == null || starts.isBefore(ends), "participation", "partner.problem.timeOrder");
        boolean hasTimes = starts != null || !entered.weekdays().isEmpty();
        input.require(!hasTimes || isTimed(entered.mode()), "participation", "partner.problem.timesOnlyForHours");
        return new Participation(
                entered.mode(),
                entered.weekdays().stream().distinct().sorted().toList(),
                starts,
                ends,
                input.text("participation", entered.detail()));
    }

    /** Someone is there or on the telephone at certain hours. */
    private static boolean isTimed(@Nullable ParticipationMode mode) {
        return mode == ParticipationMode.OFFICE_HOURS
                || mode == ParticipationMode.PRESENCE
                || mode == ParticipationMode.HOTLINE
                || mode == ParticipationMode.CALLBACK
                || mode == ParticipationMode.VIRTUAL;
    }
}

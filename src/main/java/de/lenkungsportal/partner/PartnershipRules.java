package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules for the content of a partnership. */
final class PartnershipRules {

    private static final int MOST_MODES = 20;

    private PartnershipRules() {}

    /** @throws InvalidInputException with one entry for each bad field */
    static PartnershipContent check(PartnershipChange change) {
        var input = new PartnerInput();
        PartnershipContent content = read(input, change);
        input.check();
        return content;
    }

    /** What was read, only good for use when the input has no problems. */
    static PartnershipContent read(PartnerInput input, PartnershipChange change) {
        Integer ring = change.ring();
        input.require(ring != null && ring >= 1 && ring <= 3, "ring", "partner.problem.ring");
        Stand from = input.stand("valid_from", change.validFrom());
        Stand to = input.stand("valid_to", change.validTo());
        input.require(
                from == null || to == null || !to.lastDay().isBefore(from.firstDay()),
                "valid_to",
                "partner.problem.endBeforeBegin");
        Stand asOf = input.stand("as_of", change.asOf());
        boolean isGiven = change.asOf() != null && !change.asOf().isBlank();
        input.require(isGiven, "as_of", "partner.problem.asOf");
        input.require(change.participation().size() <= MOST_MODES, "participation", "partner.problem.tooManyModes");
        List<Participation> participation = change.participation().stream()
                .map(each -> participation(input, each))
                .toList();
        return new PartnershipContent(
                ring == null ? 0 : ring,
                change.roles().stream().distinct().sorted().toList(),
                participation,
                Objects.requireNonNullElse(change.dataExchange(), DataExchange.NOT_STATED),
                input.text("legal_ground", change.legalGround()),
                from,
                to,
                asOf == null ? new Stand("1900") : asOf,
                input.text("note", change.note()));
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

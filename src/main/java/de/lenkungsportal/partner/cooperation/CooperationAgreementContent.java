package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Kooperationsvereinbarung says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param edition Fassung, in words
 * @param supersedes id of the agreement that this one replaces
 * @param municipalityIsParty whether the city or Kreis itself is a party
 * @param parties ids of organisations
 * @param requestedOn when a round table asked for it
 * @param requestedAt the round table, in words
 * @param signedOn null while it is not signed, or the day is not known
 * @param reminderDays so many days before the end it becomes a finding
 */
public record CooperationAgreementContent(
        String title,
        @Nullable String edition,
        @Nullable String supersedes,
        boolean municipalityIsParty,
        List<String> parties,
        @Nullable Stand requestedOn,
        @Nullable String requestedAt,
        @Nullable Stand signedOn,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        int reminderDays,
        Stand asOf,
        @Nullable String note) {

    /** So many days before its end an agreement becomes a finding, where nobody says otherwise. */
    public static final int REMINDER_DAYS = 90;

    private static final int LONGEST_REMINDER = 730;
    private static final int MOST_PARTIES = 100;

    /** Days from the request to the signature; empty where one of the two is not known to the day. */
    public Optional<Integer> daysToSignature() {
        Stand from = requestedOn;
        Stand to = signedOn;
        if (from == null || to == null || !isDay(from) || !isDay(to)) {
            return Optional.empty();
        }
        return Optional.of((int) ChronoUnit.DAYS.between(from.firstDay(), to.firstDay()));
    }

    private static boolean isDay(Stand stand) {
        return stand.firstDay().equals(stand.lastDay());
    }

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    CooperationAgreementContent checked() {
        var input = new PartnerInput();
        input.require(
                requestedOn == null || signedOn == null || !signedOn.lastDay().isBefore(requestedOn.firstDay()),
                "signed_on",
                "partner.problem.signedBeforeRequest");
        input.requireOfWork("requested_on", Stand.first(requestedOn));
        input.requireOfWork("signed_on", Stand.first(signedOn));
        input.requireTerm(validFrom, validTo);
        input.requireGiven("as_of", asOf);
        input.require(
                reminderDays >= 0 && reminderDays <= LONGEST_REMINDER, "reminder_days", "partner.problem.reminder");
        List<String> distinct = parties.stream().distinct().toList();
        input.require(distinct.size() <= MOST_PARTIES, "parties", "partner.problem.tooManyParties");
        var content = new CooperationAgreementContent(
                input.name("title", title),
                input.line("edition", edition),
                input.text("supersedes", supersedes),
                municipalityIsParty,
                distinct,
                requestedOn,
                input.text("requested_at", requestedAt),
                signedOn,
                validFrom,
                validTo,
                reminderDays,
                asOf,
                input.text("note", note));
        input.check();
        return content;
    }
}

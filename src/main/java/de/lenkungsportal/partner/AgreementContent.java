package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Kooperationsvereinbarung says, checked: everything that an edit can change but its parties.
 *
 * @param edition Fassung, in words
 * @param supersedes id of the agreement that this one replaces
 * @param isMunicipalityParty whether the city or Kreis itself is a party
 * @param requestedOn when a round table asked for it
 * @param requestedAt the round table, in words
 * @param signedOn null while it is not signed, or the day is not known
 * @param reminderDays so many days before the end it becomes a finding
 */
public record AgreementContent(
        String title,
        @Nullable String edition,
        @Nullable String supersedes,
        boolean isMunicipalityParty,
        @Nullable Stand requestedOn,
        @Nullable String requestedAt,
        @Nullable Stand signedOn,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        int reminderDays,
        Stand asOf,
        @Nullable String note) {

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
}

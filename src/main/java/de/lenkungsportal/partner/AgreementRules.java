package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.Objects;

/** Rules for the content of an agreement. */
final class AgreementRules {

    private static final int DEFAULT_REMINDER_DAYS = 90;
    private static final int LONGEST_REMINDER = 730;
    private static final int MOST_PARTIES = 100;

    private AgreementRules() {}

    /** @throws InvalidInputException with one entry for each bad field */
    static AgreementContent check(AgreementChange change) {
        var input = new PartnerInput();
        String title = input.name("title", change.title());
        Stand requested = input.stand("requested_on", change.requestedOn());
        Stand signed = input.stand("signed_on", change.signedOn());
        Stand from = input.stand("valid_from", change.validFrom());
        Stand to = input.stand("valid_to", change.validTo());
        input.require(
                requested == null || signed == null || !signed.lastDay().isBefore(requested.firstDay()),
                "signed_on",
                "partner.problem.signedBeforeRequest");
        input.require(
                from == null || to == null || !to.lastDay().isBefore(from.firstDay()),
                "valid_to",
                "partner.problem.endBeforeBegin");
        boolean isGiven = change.asOf() != null && !change.asOf().isBlank();
        input.require(isGiven, "as_of", "partner.problem.asOf");
        Stand asOf = input.stand("as_of", change.asOf());
        int reminder = Objects.requireNonNullElse(change.reminderDays(), DEFAULT_REMINDER_DAYS);
        input.require(reminder >= 0 && reminder <= LONGEST_REMINDER, "reminder_days", "partner.problem.reminder");
        input.require(change.parties().size() <= MOST_PARTIES, "parties", "partner.problem.tooManyParties");
        var content = new AgreementContent(
                title,
                input.line("edition", change.edition()),
                input.text("supersedes", change.supersedes()),
                change.isMunicipalityParty(),
                requested,
                input.text("requested_at", change.requestedAt()),
                signed,
                from,
                to,
                reminder,
                asOf == null ? new Stand("1900") : asOf,
                input.text("note", change.note()));
        input.check();
        return content;
    }
}

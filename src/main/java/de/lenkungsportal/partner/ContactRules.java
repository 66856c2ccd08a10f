package de.lenkungsportal.partner;

import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a contact must hold to: a function that can be reached, and a person only with a ground and a review date. */
final class ContactRules {

    private ContactRules() {}

    /** Contact that passed all rules. */
    record Checked(
            ContactKind kind,
            String label,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable LocalDate reviewOn,
            ContactChange.@Nullable Person person) {}

    /** @throws InvalidInputException with one entry for each bad field */
    static Checked check(ContactChange change, LocalDate today) {
        var input = new PartnerInput();
        input.require(change.kind() != null, "kind", "partner.problem.contactKind");
        String label = input.name("label", change.label());
        String email = input.email("email", change.email());
        String telephone = input.telephone("telephone", change.telephone());
        input.require(email != null || telephone != null, "email", "partner.problem.unreachable");
        ContactChange.Person person = change.person() == null ? null : person(input, change.person(), today);
        input.check();
        return new Checked(
                Objects.requireNonNullElse(change.kind(), ContactKind.TEAM),
                label,
                email,
                telephone,
                change.reviewOn(),
                person);
    }

    private static ContactChange.Person person(PartnerInput input, ContactChange.Person entered, LocalDate today) {
        String name = input.name("person_name", entered.name());
        String ground = input.text("person_ground", entered.ground());
        input.require(ground != null, "person_ground", "partner.problem.groundMissing");
        LocalDate review = entered.reviewOn();
        input.require(review != null && review.isAfter(today), "person_review_on", "partner.problem.personReview");
        return new ContactChange.Person(
                name,
                input.email("person_email", entered.email()),
                input.telephone("person_telephone", entered.telephone()),
                ground == null ? "" : ground,
                review);
    }
}

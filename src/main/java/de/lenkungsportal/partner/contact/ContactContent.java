package de.lenkungsportal.partner.contact;

import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contact says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param person null where no person is named, or to leave the one that is named as it is
 */
public record ContactContent(
        ContactKind kind,
        String label,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable LocalDate reviewOn,
        @Nullable Person person) {

    /** A person's name with the ground for keeping it and the day on which the ground must be looked at again. */
    public record Person(
            String name,
            @Nullable String email,
            @Nullable String telephone,
            String ground,
            @Nullable LocalDate reviewOn) {}

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    ContactContent checked(LocalDate today) {
        var input = new PartnerInput();
        String mail = input.mailbox("email", email);
        String number = input.telephone("telephone", telephone);
        input.require(mail != null || number != null, "email", "partner.problem.unreachable");
        input.requireOfWork("review_on", reviewOn);
        var content = new ContactContent(
                kind,
                input.name("label", label),
                mail,
                number,
                reviewOn,
                person == null ? null : person(input, person, today));
        input.check();
        return content;
    }

    private static Person person(PartnerInput input, Person entered, LocalDate today) {
        String name =
                input.personName("person_name", entered.name(), PartnerInput.LONGEST_NAME, "partner.problem.required");
        String ground = input.text("person_ground", entered.ground());
        input.require(ground != null, "person_ground", "partner.problem.groundMissing");
        LocalDate review = entered.reviewOn();
        input.require(review != null && review.isAfter(today), "person_review_on", "partner.problem.personReview");
        input.requireOfWork("person_review_on", review);
        return new Person(
                name,
                input.email("person_email", entered.email()),
                input.telephone("person_telephone", entered.telephone()),
                ground == null ? "" : ground,
                review);
    }
}

package de.lenkungsportal.partner.contact;

import de.lenkungsportal.partner.Change;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a partner.
 *
 * @param label name of the function, for example "Team Asyl"
 * @param email address of the function
 * @param reviewOn when someone should look whether it still holds
 * @param person the person who holds the function, null by default
 * @param ended whether it is out of use
 */
public record Contact(
        UUID id,
        String partnership,
        ContactKind kind,
        String label,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable LocalDate reviewOn,
        @Nullable ContactPerson person,
        boolean ended,
        int version,
        Change lastChange) {

    /** The same contact as it was in an earlier version; the person stays, because what is kept about them has no history. */
    Contact was(int then, ContactContent said, Change change) {
        return new Contact(
                id,
                partnership,
                said.kind(),
                said.label(),
                said.email(),
                said.telephone(),
                said.reviewOn(),
                person,
                ended,
                then,
                change);
    }
}

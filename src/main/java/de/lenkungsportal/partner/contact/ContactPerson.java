package de.lenkungsportal.partner.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, kept only with a stated ground.
 *
 * @param ground why the name is kept, for example consent of a date
 * @param reviewOn when the ground must be looked at again
 */
public record ContactPerson(
        String name,
        @Nullable String email,
        @Nullable String telephone,
        String ground,
        LocalDate reviewOn,
        String enteredBy,
        Instant enteredAt) {}

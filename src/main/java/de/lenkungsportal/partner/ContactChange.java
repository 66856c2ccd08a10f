package de.lenkungsportal.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator wants a contact to say, as it was entered and not yet checked.
 *
 * @param person null where no person is named, or to leave the one that is named as it is
 */
public record ContactChange(
        @Nullable ContactKind kind,
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
}

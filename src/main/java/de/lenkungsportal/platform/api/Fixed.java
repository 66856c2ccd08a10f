package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What no change of a record touches, as whose it is. A body may repeat it, but not name another. */
public final class Fixed {

    private Fixed() {}

    /**
     * @param sent null where the body leaves it out
     * @param stored what the record says; read only where something was sent
     * @throws InvalidInputException when they differ
     */
    public static void require(String field, @Nullable Object sent, Supplier<? extends @Nullable Object> stored) {
        if (sent != null && !Objects.equals(sent, stored.get())) {
            throw new InvalidInputException(field, "platform.problem.fixed");
        }
    }
}

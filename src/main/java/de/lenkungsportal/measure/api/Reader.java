package de.lenkungsportal.measure.api;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Parameters;
import java.time.DateTimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What only the bodies of measures have, read beside the {@link Parameters} that all have. */
final class Reader {

    private Reader() {}

    /** The Stand of a body, which is required; a bad one is a problem, and any Stand is answered in its place. */
    static Stand asOf(Parameters parameters, @Nullable String iso) {
        try {
            return Stand.inCalendar(Objects.requireNonNullElse(iso, ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            parameters.bad("as_of");
            return new Stand("1900");
        }
    }
}

package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;

/** How the records of this package say a Stand in a form. */
final class Columns {

    private Columns() {}

    static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }
}

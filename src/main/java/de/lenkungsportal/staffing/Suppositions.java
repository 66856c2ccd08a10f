package de.lenkungsportal.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a reader supposes in place of what the municipality assumes; null where nothing else is supposed. */
public record Suppositions(
        @Nullable Integer stayMonths,
        @Nullable Integer ratio,
        @Nullable Integer unemployedPercent,
        @Nullable LocalDate doubledFrom,
        @Nullable BigDecimal personsPerBg) {

    public static final Suppositions NONE = new Suppositions(null, null, null, null, null);
}

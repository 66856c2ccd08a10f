package de.lenkungsportal.figure;

import org.jspecify.annotations.Nullable;

/** Who employs the staff: Agentur für Arbeit, Jobcenter, municipality. TOTAL marks a total that the source states. */
public enum Carrier {
    AA,
    JC,
    MUNICIPALITY,
    TOTAL,
    OTHER;

    /** The carrier of a figure as people enter it: staff that is broken down by nothing is the staff of all carriers. */
    public static @Nullable Carrier entered(
            @Nullable Carrier given, Indicator indicator, @Nullable StaffFunction function, Breakdown breakdown) {
        boolean isWhole = indicator.equals(Indicator.STAFF) && function == null && breakdown.isNone();
        return given == null && isWhole ? TOTAL : given;
    }
}

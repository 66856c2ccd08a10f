package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; an empty set means all.
 *
 * @param from entries that end on this day or later
 * @param to entries that begin on this day or earlier
 */
public record IntakeFilter(
        Set<String> ags,
        Set<Rechtskreis> rechtskreise,
        Set<Unit> units,
        Set<Origin> origins,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final IntakeFilter ALL = new IntakeFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public static IntakeFilter of(String ags) {
        return new IntakeFilter(Set.of(ags), Set.of(), Set.of(), Set.of(), null, null);
    }
}

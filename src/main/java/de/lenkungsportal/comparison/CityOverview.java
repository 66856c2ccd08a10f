package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality states, for the page that has everything about it in short; nothing of it is later than the Stichtag.
 *
 * @param rounds what it states in each round that it is in, the newest first
 * @param changes what was added since the round before; only where both can be compared
 * @param perStaff clients of both Rechtskreise per member of staff in the newest round, or why there is none
 * @param milestones dated events up to the Stichtag, the latest first
 * @param topic what occupies the municipality most, from its newest answer; null where it says nothing
 */
public record CityOverview(
        List<CityRow> rounds,
        Map<Column, Change> changes,
        Reading perStaff,
        List<Milestone> milestones,
        @Nullable ProfileCell topic) {

    /** The newest round that it is in; null where it is in none. */
    public @Nullable CityRow newest() {
        return rounds.isEmpty() ? null : rounds.getFirst();
    }

    /** What is read from each round. */
    public enum Column {
        SGB_II,
        SGB_III,
        STAFF;

        public Reading of(CityRow row) {
            return switch (this) {
                case SGB_II -> row.caseload(Rechtskreis.SGB_II);
                case SGB_III -> row.caseload(Rechtskreis.SGB_III);
                case STAFF -> row.staff(null);
            };
        }
    }

    /** @param since Stand of the value before */
    public record Change(BigDecimal difference, boolean isApproximate, Stand since) {}
}

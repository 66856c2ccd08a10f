package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients per member of staff: our own calculation, in one unit, over every chosen Rechtskreis and the current staff.
 *
 * <p>A city is left out when one of the inputs is missing, counted in another unit, unclear or of another stage.
 */
final class ClientsPerStaff {

    private ClientsPerStaff() {}

    /** Ratio with two decimals, or the reason why it cannot be computed for this city. */
    static Reading of(CityRow row, Set<Rechtskreis> rechtskreise, @Nullable Carrier carrier, Unit unit) {
        var clients = new ArrayList<Figure>();
        var total = BigDecimal.ZERO;
        boolean approximate = false;
        for (Rechtskreis rechtskreis : rechtskreise.stream().sorted().toList()) {
            Reading caseload = row.caseload(rechtskreis);
            BigDecimal value = caseload.comparable(unit);
            if (value == null) {
                return new Reading.NotComparable(reason(caseload, rechtskreis, unit), caseload.figures());
            }
            total = total.add(value);
            approximate |= caseload.isApproximate();
            clients.add(caseload.figures().getFirst());
        }
        Reading staff = row.staff(carrier);
        BigDecimal heads = staff.comparable(Unit.STAFF);
        if (heads == null || heads.signum() == 0) {
            return new Reading.NotComparable(staffReason(staff), staff.figures());
        }
        String formula = Formula.quotient(clients, GermanFormat.number(heads));
        return new Reading.Computed(
                unit,
                total.divide(heads, 2, RoundingMode.HALF_UP),
                approximate || staff.isApproximate(),
                formula,
                Stream.concat(clients.stream(), staff.figures().stream().limit(inputs(staff)))
                        .toList());
    }

    private static long inputs(Reading staff) {
        return staff instanceof Reading.Stated ? 1 : staff.figures().size();
    }

    private static Reading.Reason reason(Reading caseload, Rechtskreis rechtskreis, Unit unit) {
        Reading.Reason reason = caseload.exclusion(unit);
        if (reason != Reading.Reason.NO_DATA && reason != null) {
            return reason;
        }
        return rechtskreis == Rechtskreis.SGB_III ? Reading.Reason.SGB_III_MISSING : Reading.Reason.SGB_II_MISSING;
    }

    private static Reading.Reason staffReason(Reading staff) {
        Reading.Reason reason = staff.exclusion(Unit.STAFF);
        return reason == null || reason == Reading.Reason.NO_DATA ? Reading.Reason.STAFF_MISSING : reason;
    }

    /** The units in which at least one Rechtskreis of one city is stated, so that the view can offer them. */
    static List<Unit> unitsPresent(List<CityRow> rows, Set<Rechtskreis> rechtskreise) {
        return Stream.of(Unit.values())
                .filter(unit -> rows.stream()
                        .anyMatch(row -> rechtskreise.stream()
                                .anyMatch(r -> row.caseload(r).comparable(unit) != null)))
                .toList();
    }
}

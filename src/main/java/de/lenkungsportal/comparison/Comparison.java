package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.util.List;

/**
 * Cities side by side: what the table, the charts and the map show.
 *
 * @param groupSize number of cities in the peer group, whatever the selection
 */
public record Comparison(ComparisonQuery query, List<CityRow> rows, int groupSize) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    public Reading caseload(CityRow row, Rechtskreis rechtskreis) {
        return row.caseload(rechtskreis);
    }

    public Reading staff(CityRow row) {
        return row.staff(query.carrier());
    }

    /** Clients per member of staff in this unit, our own calculation. */
    public Reading clientsPerStaff(CityRow row, Unit unit) {
        return ClientsPerStaff.of(row, query.rechtskreise(), query.carrier(), unit);
    }

    /** Units that customers are counted in, among the cities shown. */
    public List<Unit> caseloadUnits() {
        return ClientsPerStaff.unitsPresent(rows, query.rechtskreise());
    }
}

package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;

/**
 * The caseload of all chosen cities in one survey round, one Rechtskreis and one unit.
 *
 * @param cities how many cities are in the sum; missing and suppressed values are not
 */
public record RoundTotal(
        String round, Rechtskreis rechtskreis, Unit unit, BigDecimal value, boolean isApproximate, int cities) {}

package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.RoundComparison;
import de.lenkungsportal.comparison.RoundComparison.LeftOut;
import de.lenkungsportal.comparison.RoundComparison.Sum;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;

/** Says what changed between two rounds. */
record RoundWords(Messages messages, RoundComparison comparison) {

    /** How many municipalities are in each of the two rounds. */
    String presence() {
        return messages.text(
                "rounds.presence",
                comparison.older().title(),
                comparison.inOlder(),
                comparison.newer().title(),
                comparison.inNewer(),
                comparison.of());
    }

    String stand(Figure figure) {
        return messages.text("rounds.stand", GermanFormat.stand(figure.asOf()));
    }

    String amount(BigDecimal value, boolean isApproximate) {
        String about = isApproximate ? messages.text("Qualifier.APPROXIMATE") + " " : "";
        return about + GermanFormat.number(value);
    }

    String difference(Sum sum) {
        return signed(sum.difference(), sum.isApproximate());
    }

    String percent(Sum sum) {
        BigDecimal percent = sum.percent();
        return percent == null ? messages.text("rounds.noPercent") : signed(percent, sum.isApproximate()) + " %";
    }

    private String signed(BigDecimal value, boolean isApproximate) {
        return (isApproximate ? messages.text("Qualifier.APPROXIMATE") + " " : "")
                + (value.signum() > 0 ? "+" : "")
                + GermanFormat.number(value);
    }

    String reason(LeftOut leftOut) {
        String reason = messages.text(
                "rounds.reason." + leftOut.reason(),
                comparison.older().title(),
                comparison.newer().title());
        return leftOut.note() == null ? reason : reason + " (" + leftOut.note() + ")";
    }
}

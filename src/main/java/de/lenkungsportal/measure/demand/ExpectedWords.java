package de.lenkungsportal.measure.demand;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;

/** Expected intake in German words. */
record ExpectedWords(Messages messages) implements java.io.Serializable {

    String series(ExpectedIntake expected) {
        String circle = messages.label(expected.key().rechtskreis());
        return expected.key().origin() == Origin.ALL
                ? circle
                : messages.text(
                        "need.expected.origin",
                        circle,
                        messages.label(expected.key().origin()));
    }

    String amount(ExpectedIntake expected) {
        return messages.text(
                "need.expected.amount",
                number(expected.median()),
                messages.label(expected.key().unit()));
    }

    String span(ExpectedIntake expected) {
        return messages.text(
                "need.expected.span",
                number(expected.eighty().lower()),
                number(expected.eighty().upper()));
    }

    String period(ExpectedIntake expected) {
        return messages.text(
                "need.expected.period", GermanFormat.day(expected.from()), GermanFormat.day(expected.to()));
    }

    String seriesAndAmount(ExpectedIntake expected) {
        return messages.text("need.expected.choice", series(expected), amount(expected));
    }

    private static String number(double value) {
        return GermanFormat.number(BigDecimal.valueOf(Math.round(value)));
    }
}

package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the sentence that explains a finding: kept as a code, put into words where it is shown. */
public sealed interface Argument {

    /** A number with its unit. */
    record Amount(Quantity.Value value) implements Argument {}

    /** Several parts that belong together, with their sum. */
    record Parts(int count, Quantity.Value sum) implements Argument {}

    record Date(Stand stand) implements Argument {}

    record Count(int number) implements Argument {}

    /** A word of the message bundle, by its key. */
    record Word(String key) implements Argument {}

    /** German words as reference data gives them. */
    record Text(String text) implements Argument {}

    /** What a figure measures, as a phrase. */
    record Subject(
            Indicator indicator,
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            @Nullable StaffFunction function,
            @Nullable Stage stage,
            Breakdown breakdown)
            implements Argument {

        static Subject of(Figure figure) {
            return new Subject(
                    figure.indicator(),
                    figure.rechtskreis(),
                    figure.carrier(),
                    figure.function(),
                    figure.stage(),
                    figure.breakdown());
        }

        static Subject of(Indicator indicator) {
            return new Subject(indicator, null, null, null, null, Breakdown.NONE);
        }
    }

    /** Readings of which one holds, joined by "oder". */
    record OneOf(List<Argument> readings) implements Argument {}
}

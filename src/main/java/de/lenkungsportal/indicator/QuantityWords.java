package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;

/** Says a value: "ca. 300 BG", "80 bis 90 Minuten", "1 Monat", "1:100", "k.A.". */
public record QuantityWords(Messages messages) {

    /** With qualifier and unit, or the word for why it is missing. */
    public String amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> messages.label(none.reason());
            case Quantity.Value value ->
                (messages.label(value.qualifier()) + " " + number(value) + " " + unit(value)).strip();
        };
    }

    /** The number alone, a range with both ends. */
    public String number(Quantity.Value value) {
        BigDecimal to = value.to();
        String first = GermanFormat.number(value.unit(), value.value());
        return to == null ? first : messages.text("Quantity.range", first, GermanFormat.number(value.unit(), to));
    }

    /** The short word behind the number; a ratio and a mere count have none. */
    public String unit(Quantity.Value value) {
        return unit(value, messages.label(value.unit()));
    }

    /** The unabridged word behind the number. */
    public String unitInSentence(Quantity.Value value) {
        return unit(value, messages.label("Finding.unit", value.unit().name()));
    }

    /** @param several the word for more than one */
    public String unit(Quantity.Value value, String several) {
        if (value.unit() == Unit.RATIO || value.unit() == Unit.COUNT) {
            return "";
        }
        boolean isOne = value.to() == null && value.value().compareTo(BigDecimal.ONE) == 0;
        return isOne ? messages.label("UnitOne", value.unit().name()) : several;
    }
}

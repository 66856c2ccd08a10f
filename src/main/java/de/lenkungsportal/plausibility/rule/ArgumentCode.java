package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments as text for the database: {@code amount EXACT 563 - BG}. Blanks separate, but for a text, which is the rest. */
public final class ArgumentCode {

    private static final String TEXT = "text ";
    private static final String OR = " | ";
    private static final String NONE = "-";

    private ArgumentCode() {}

    public static String encode(Argument argument) {
        return switch (argument) {
            case Argument.Amount(var value) -> "amount " + encode(value);
            case Argument.Parts(int count, var sum) -> "parts " + count + " " + encode(sum);
            case Argument.Date(Stand stand) -> "date " + stand.iso();
            case Argument.Count(int number) -> "count " + number;
            case Argument.Word(String key) -> "word " + key;
            case Argument.Text(String text) -> TEXT + text;
            case Argument.Subject(
                    var indicator,
                    var rechtskreis,
                    var carrier,
                    var function,
                    var stage,
                    var breakdown) ->
                "subject " + indicator + " " + orNone(rechtskreis) + " " + orNone(carrier) + " " + orNone(function)
                        + " " + orNone(stage) + (breakdown.isNone() ? "" : " " + breakdown);
            case Argument.OneOf(List<Argument> readings) ->
                "oneof " + readings.stream().map(ArgumentCode::encode).collect(Collectors.joining(OR));
        };
    }

    /** @throws IllegalArgumentException when this is no argument */
    public static Argument decode(String text) {
        if (text.startsWith("oneof ")) {
            return new Argument.OneOf(Arrays.stream(text.substring(6).split(" \\| "))
                    .map(ArgumentCode::decode)
                    .toList());
        }
        if (text.startsWith(TEXT)) {
            return new Argument.Text(text.substring(TEXT.length()));
        }
        String[] parts = text.split(" ");
        return switch (parts[0]) {
            case "amount" -> new Argument.Amount(value(parts, 1));
            case "parts" -> new Argument.Parts(Integer.parseInt(parts[1]), value(parts, 2));
            case "date" -> new Argument.Date(new Stand(parts[1]));
            case "count" -> new Argument.Count(Integer.parseInt(parts[1]));
            case "word" -> new Argument.Word(parts[1]);
            case "subject" ->
                new Argument.Subject(
                        new Indicator(parts[1]),
                        orNull(parts[2], Rechtskreis::valueOf),
                        orNull(parts[3], Carrier::valueOf),
                        orNull(parts[4], StaffFunction::valueOf),
                        orNull(parts[5], Stage::valueOf),
                        parts.length > 6 ? Breakdown.parse(parts[6]) : Breakdown.NONE);
            default -> throw new IllegalArgumentException("not an argument: " + text);
        };
    }

    private static String encode(Quantity.Value value) {
        BigDecimal to = value.to();
        return value.qualifier() + " " + plain(value.value()) + " " + (to == null ? NONE : plain(to)) + " "
                + value.unit();
    }

    private static Quantity.Value value(String[] parts, int first) {
        return new Quantity.Value(
                Unit.valueOf(parts[first + 3]),
                Qualifier.valueOf(parts[first]),
                new BigDecimal(parts[first + 1]),
                orNull(parts[first + 2], BigDecimal::new));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String orNone(@Nullable Object code) {
        return code == null ? NONE : code.toString();
    }

    private static <T> @Nullable T orNull(String text, Function<String, T> parse) {
        return text.equals(NONE) ? null : parse.apply(text);
    }
}

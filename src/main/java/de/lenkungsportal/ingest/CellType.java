package de.lenkungsportal.ingest;

import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the text of a cell becomes a value.
 *
 * @param read gets the text without blanks around it, never an empty one; empty where it cannot be read
 * @param problemKey key of the German sentence that says what to write instead
 * @param arguments of that sentence
 * @param words that may be written, in German; empty where there is no list of them
 */
public record CellType<T>(
        Function<String, Optional<T>> read, String problemKey, List<Object> arguments, List<String> words) {

    private static final int EXAMPLES = 3;

    public CellType(Function<String, Optional<T>> read, String problemKey, List<Object> arguments) {
        this(read, problemKey, arguments, List.of());
    }

    /** Text of at most so many characters. */
    public static CellType<String> text(int longest) {
        return new CellType<>(
                text -> Optional.of(text).filter(each -> each.length() <= longest),
                "ingest.cell.tooLong",
                List.of(longest));
    }

    /** 1.234,5 or 1234,5 as in Germany, and 62.5 as machines write it. */
    public static CellType<BigDecimal> number() {
        return new CellType<>(
                text -> GermanInput.number(text)
                        .or(() -> text.matches("\\d{1,12}\\.\\d{1,2}")
                                ? Optional.of(new BigDecimal(text))
                                : Optional.empty()),
                "ingest.cell.number",
                List.of());
    }

    /** A whole number from least to most. */
    public static CellType<Integer> whole(int least, int most) {
        return new CellType<>(
                text -> GermanInput.number(text)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .map(BigDecimal::toBigInteger)
                        .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0
                                && number.compareTo(BigInteger.valueOf(most)) <= 0)
                        .map(BigInteger::intValueExact),
                "ingest.cell.whole",
                List.of(least, most));
    }

    /** 15.03.2016 or 2016-03-15. */
    public static CellType<LocalDate> day() {
        return new CellType<>(
                text -> stand(text).filter(stand -> stand.iso().length() == 10).map(Stand::firstDay),
                "ingest.cell.day",
                List.of());
    }

    /** 2016, 05/2016 or 15.03.2016, or the same in ISO form. */
    public static CellType<Stand> stand() {
        return new CellType<>(CellType::stand, "ingest.cell.stand", List.of());
    }

    /** The German word for a code or the code itself, in any case. */
    public static <E extends Enum<E>> CellType<E> code(Class<E> codes, Messages messages) {
        return one(Vocabulary.of(List.of(codes.getEnumConstants()), messages));
    }

    /** One of these words. */
    public static <T> CellType<T> one(Vocabulary<T> words) {
        return new CellType<>(words::one, "ingest.cell.code", List.of(String.join(", ", words.shown())), words.shown());
    }

    /** One or more of these words. */
    public static <T> CellType<Set<T>> several(Vocabulary<T> words) {
        String examples = words.shown().stream().limit(EXAMPLES).collect(Collectors.joining("; "));
        return new CellType<>(words::several, "ingest.cell.codes", List.of(examples), words.shown());
    }

    private static Optional<Stand> stand(String text) {
        try {
            var stand = new Stand(GermanInput.stand(text));
            // Its form alone does not say that there is such a day.
            return stand.lastDay().isBefore(stand.firstDay()) ? Optional.empty() : Optional.of(stand);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}

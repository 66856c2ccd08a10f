package de.lenkungsportal.ingest;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.NumberText.Decimal;
import de.lenkungsportal.ingest.sheet.ReadFile.Dialect;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the texts of a column become values.
 *
 * @param readings the ways in which they can be read, the usual one first; all cells of a column are read in one of them
 * @param preference key of the way that the header or the file speaks for
 * @param nothing texts that say that there is no value
 * @param shown the value in words, as the preview shows it
 * @param problemKey key of the German sentence that says what to write instead
 * @param arguments of that sentence
 * @param words that may be written, in German; empty where there is no list of them
 */
public record CellType<T>(
        List<Reading<T>> readings,
        Function<ColumnSample, Optional<String>> preference,
        Predicate<String> nothing,
        Function<T, String> shown,
        String problemKey,
        List<Object> arguments,
        List<String> words) {

    private static final int EXAMPLES = 3;
    private static final String ONLY = "ONLY";

    /** A type with one way to read it. */
    public CellType(Function<String, Optional<T>> read, String problemKey, List<Object> arguments, List<String> words) {
        this(
                List.of(Reading.of(ONLY, read)),
                sample -> Optional.empty(),
                text -> false,
                Object::toString,
                problemKey,
                arguments,
                words);
    }

    public CellType(Function<String, Optional<T>> read, String problemKey, List<Object> arguments) {
        this(read, problemKey, arguments, List.of());
    }

    /** The same, shown in other words. */
    public CellType<T> shownAs(Function<T, String> others) {
        return new CellType<>(readings, preference, nothing, others, problemKey, arguments, words);
    }

    /** The same where these texts say that there is no value. */
    public CellType<T> without(Predicate<String> texts) {
        return new CellType<>(readings, preference, texts, shown, problemKey, arguments, words);
    }

    /** Text of at most so many characters. */
    public static CellType<String> text(int longest) {
        return new CellType<>(
                text -> Optional.of(text).filter(each -> each.length() <= longest),
                "ingest.cell.tooLong",
                List.of(longest));
    }

    /** A number: 1.234,5 as in Germany, or 1,234.5 as machines write it; one of them for the whole column. */
    public static CellType<BigDecimal> number() {
        return numbers(
                        decimal -> text -> NumberText.number(text, decimal),
                        NumberText::german,
                        "ingest.cell.number",
                        List.of())
                .without(CellType::isAbsent);
    }

    /** A number of a statistical table, or a sign that stands for one. */
    public static CellType<Count> count(Messages messages) {
        return numbers(
                decimal -> text -> NumberText.count(text, decimal),
                count -> switch (count) {
                    case Count.Stated stated ->
                        NumberText.german(stated.number())
                                + stated.marks().stream()
                                        .map(mark -> ", " + messages.text("ingest.mark." + mark))
                                        .sorted()
                                        .collect(Collectors.joining())
                                + (stated.footnote().isEmpty()
                                        ? ""
                                        : ", " + messages.text("ingest.mark.FOOTNOTE", stated.footnote()));
                    case Count.Absent absent -> messages.text("ingest.sign." + absent.sign());
                },
                "ingest.cell.number",
                List.of());
    }

    /** A whole number from least to most. */
    public static CellType<Integer> whole(int least, int most) {
        return numbers(
                        decimal -> text -> NumberText.number(text, decimal)
                                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                                .map(BigDecimal::toBigInteger)
                                .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0
                                        && number.compareTo(BigInteger.valueOf(most)) <= 0)
                                .map(BigInteger::intValueExact),
                        number -> NumberText.german(BigDecimal.valueOf(number)),
                        "ingest.cell.whole",
                        List.of(least, most))
                .without(CellType::isAbsent);
    }

    private static <T> CellType<T> numbers(
            Function<Decimal, Function<String, Optional<T>>> read,
            Function<T, String> shown,
            String problemKey,
            List<Object> arguments) {
        return new CellType<>(
                List.of(
                        Reading.of("COMMA", read.apply(Decimal.COMMA)),
                        Reading.of("POINT", read.apply(Decimal.POINT)),
                        new Reading<>("EITHER", read.apply(Decimal.EITHER), Reading.Rank.ON_REQUEST)),
                sample -> sample.dialect() == Dialect.GERMAN ? Optional.of("COMMA") : Optional.empty(),
                text -> false,
                shown,
                problemKey,
                arguments,
                List.of());
    }

    /** 15.03.2016 or 2016-03-15. */
    public static CellType<LocalDate> day() {
        return days(
                        stand -> stand.filter(each -> each.iso().length() == 10).map(Stand::firstDay),
                        GermanFormat::day,
                        "ingest.cell.day")
                .without(CellType::isAbsent);
    }

    /** 2016, 05/2016, Mai 2016 or 15.03.2016, or the same in ISO form. */
    public static CellType<Stand> stand() {
        return days(stand -> stand, GermanFormat::stand, "ingest.cell.stand");
    }

    private static <T> CellType<T> days(
            Function<Optional<Stand>, Optional<T>> then, Function<T, String> shown, String problemKey) {
        return new CellType<>(
                List.of(
                        Reading.of("DAY_FIRST", text -> then.apply(DayText.stand(text))),
                        Reading.of("MONTH_FIRST", text -> then.apply(DayText.american(text)))),
                sample -> Optional.of("DAY_FIRST"),
                text -> false,
                shown,
                problemKey,
                List.of(),
                List.of());
    }

    /** The German word for a code or the code itself, in any case. */
    public static <E extends Enum<E>> CellType<E> code(Class<E> codes, Messages messages) {
        return one(Vocabulary.of(List.of(codes.getEnumConstants()), messages));
    }

    /** One of these words. */
    public static <T> CellType<T> one(Vocabulary<T> words) {
        return new CellType<>(words::one, "ingest.cell.code", List.of(String.join(", ", words.shown())), words.shown())
                .shownAs(words::word);
    }

    /** One or more of these words. */
    public static <T> CellType<Set<T>> several(Vocabulary<T> words) {
        String examples = words.shown().stream().limit(EXAMPLES).collect(Collectors.joining("; "));
        return new CellType<>(words::several, "ingest.cell.codes", List.of(examples), words.shown())
                .shownAs(values -> values.stream().map(words::word).collect(Collectors.joining(", ")));
    }

    /** Whether the text says in its own way that there is no value. */
    boolean isNothing(String text) {
        return nothing.test(text);
    }

    boolean readsNumbers() {
        return canRead("1");
    }

    Optional<String> preferred(ColumnSample sample) {
        return preference.apply(sample);
    }

    Reading<T> reading(String key) {
        return readings.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(readings.getFirst());
    }

    /** Whether two of the usual ways read this text as different things. */
    boolean tellsReadings(String text) {
        return readings.stream()
                        .filter(reading -> reading.rank() != Reading.Rank.ON_REQUEST)
                        .map(reading -> reading.read().apply(text))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether any way reads this text. */
    boolean canRead(String text) {
        return readings.stream().anyMatch(reading -> reading.read().apply(text).isPresent());
    }

    private static boolean isAbsent(String text) {
        return text.matches("[-–—]")
                || NumberText.sign(text.toLowerCase(Locale.GERMAN)).isPresent();
    }
}

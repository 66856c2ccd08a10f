package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.GermanInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type it: 2.420, "ca. 500", "mind. 30", "500 bis 560", "k.A.".
 *
 * @param kind what was said beside the number, null where nothing was
 * @param value null where the kind is a reason why there is none
 * @param to the upper end of a range, null otherwise
 */
record TypedNumber(
        @Nullable AnswerKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal to) {

    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:bis|–|—|(?<=\\d)\\s*-)\\s*(.+)");
    private static final Pattern NOT_STATED = Pattern.compile("k\\.?\\s*a\\.?|keine angabe|unbekannt");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("entfällt|trifft nicht zu");

    private record Prefix(AnswerKind kind, List<String> words) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix(AnswerKind.APPROXIMATE, List.of("ca.", "ca ", "circa", "rund", "etwa", "~")),
            new Prefix(AnswerKind.AT_LEAST, List.of("mindestens", "mind.", "mind ", "über", "≥", ">")),
            new Prefix(AnswerKind.AT_MOST, List.of("höchstens", "max.", "bis zu", "unter", "≤", "<")));

    /** Empty where it cannot be read. */
    static Optional<TypedNumber> read(String text) {
        String plain = text.strip().toLowerCase(Locale.GERMANY);
        if (NOT_STATED.matcher(plain).matches()) {
            return Optional.of(new TypedNumber(AnswerKind.NOT_STATED, null, null));
        }
        if (NOT_APPLICABLE.matcher(plain).matches()) {
            return Optional.of(new TypedNumber(AnswerKind.NOT_APPLICABLE, null, null));
        }
        for (Prefix prefix : PREFIXES) {
            for (String word : prefix.words()) {
                if (plain.startsWith(word)) {
                    return GermanInput.number(plain.substring(word.length()))
                            .map(number -> new TypedNumber(prefix.kind(), number, null));
                }
            }
        }
        Matcher range = RANGE.matcher(plain);
        if (range.matches()) {
            return GermanInput.number(range.group(1))
                    .flatMap(from ->
                            GermanInput.number(range.group(2)).map(to -> new TypedNumber(AnswerKind.RANGE, from, to)));
        }
        return GermanInput.number(plain).map(number -> new TypedNumber(null, number, null));
    }
}

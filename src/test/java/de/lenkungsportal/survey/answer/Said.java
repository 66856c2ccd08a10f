package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.Set;

/** Answers as tests give them. */
final class Said {

    private Said() {}

    static AnswerContent number(String value) {
        return number(value, null);
    }

    static AnswerContent number(String value, @org.jspecify.annotations.Nullable Unit unit) {
        return new AnswerContent(
                Qualifier.EXACT, new BigDecimal(value), null, unit, null, Set.of(), null, null, null, null);
    }

    static AnswerContent range(String from, String to) {
        return new AnswerContent(
                Qualifier.RANGE,
                new BigDecimal(from),
                new BigDecimal(to),
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null);
    }

    static AnswerContent missing(Missing reason) {
        return AnswerContent.BLANK.without(reason);
    }

    static AnswerContent note(String text) {
        return new AnswerContent(null, null, null, null, null, Set.of(), text, null, null, null);
    }

    static AnswerContent categories(String... codes) {
        return new AnswerContent(null, null, null, null, null, Set.of(codes), null, null, null, null);
    }
}

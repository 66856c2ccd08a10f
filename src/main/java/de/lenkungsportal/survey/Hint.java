package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Quantity;
import java.util.List;

/**
 * Something about an answer that is worth a second look. It asks and never forbids.
 *
 * @param question code of the question that it stands beside
 * @param amounts said in its sentence: what is doubted first, then what it is compared with
 * @param others codes of further questions that it is about
 */
public record Hint(String question, Kind kind, List<Quantity.Value> amounts, List<String> others) {

    public enum Kind {
        /** What was typed cannot be read as a value. */
        NOT_READABLE,
        /** Must be answered and is not. */
        OPEN,
        /** More than twice, or less than half of the last value. */
        JUMP,
        /** The last value was of another unit. */
        UNIT_CHANGED,
        /** There was a value, and now there is none. */
        VALUE_GONE,
        PARTS_ABOVE_TOTAL,
        PARTS_BELOW_TOTAL,
        /** More Bedarfsgemeinschaften than people who can form them. */
        BG_ABOVE_ELB
    }

    public Hint {
        amounts = List.copyOf(amounts);
        others = List.copyOf(others);
    }

    static Hint of(Question question, Kind kind, Quantity.Value... amounts) {
        return new Hint(question.code(), kind, List.of(amounts), List.of());
    }
}

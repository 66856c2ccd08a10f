package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a chain from being complete, or that its reader should know.
 *
 * @param position of the measure in the chain, from 0; -1 for the chain as a whole
 * @param key of the sentence in the message bundle
 * @param arguments titles as text, codes and days as they are
 */
public record ChainProblem(
        ChainProblemKind kind, Weight weight, int position, String key, List<? extends @Nullable Object> arguments) {

    /** HOLE and UNSTATED keep a chain from being complete; a NOTE does not. */
    public enum Weight {
        HOLE,
        UNSTATED,
        NOTE
    }

    /** One German sentence that gives the reason. */
    public String sentence(Messages messages) {
        return messages.text(
                key,
                arguments.stream()
                        .map(argument -> switch (argument) {
                            case Enum<?> code -> messages.label(code);
                            case LocalDate day -> GermanFormat.day(day);
                            case null -> "";
                            default -> argument.toString();
                        })
                        .toArray());
    }
}

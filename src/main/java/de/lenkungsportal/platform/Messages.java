package de.lenkungsportal.platform;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the message bundles, in German. */
@Component
public class Messages {

    public static final Locale LOCALE = Locale.GERMANY;

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** The text under this key, in the form of {@link java.text.MessageFormat} when there are arguments. */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, LOCALE);
    }

    /** The sentence for bad input. */
    public String text(Problem problem) {
        return text(problem.messageKey(), problem.arguments().toArray());
    }

    /** The word for a code, for example Kunden for CUSTOMER, under the key {@code Unit.CUSTOMER}. */
    public String label(Enum<?> code) {
        return text(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The word for a code of an open list, for example a category, under the key {@code kind.CODE}. */
    public String label(String kind, String code) {
        return text(kind + "." + code);
    }
}

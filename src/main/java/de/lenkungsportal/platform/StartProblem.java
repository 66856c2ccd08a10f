package de.lenkungsportal.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why the portal does not start, in one sentence that tells an operator what to do.
 *
 * <p>The sentence stands in {@code messages/start.properties}; no application context exists yet when it is needed.
 */
public final class StartProblem extends RuntimeException {

    /** @param arguments numbers as text, so that a port is not written 8.080 */
    public StartProblem(String key, String... arguments) {
        super(sentence(key, arguments));
    }

    /** The German sentence under this key, before there is a context to ask for {@link Messages}. */
    public static String sentence(String key, String... arguments) {
        return MessageFormat.format(
                ResourceBundle.getBundle("messages/start", Locale.ROOT).getString(key), (Object[]) arguments);
    }
}

package de.lenkungsportal.forecast.batch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Input that cannot be forecast. Its sentence says what to mend. */
final class BadTaskException extends Exception {

    private static final String BUNDLE = "messages.forecastcommand";

    /**
     * @param key of a sentence in {@code messages/forecastcommand.properties}
     * @param details what stands in its gaps
     */
    BadTaskException(String key, Object... details) {
        super(sentence(key, details));
    }

    static String sentence(String key, Object... details) {
        // The bundle without a language is the German one.
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(key), Locale.GERMAN)
                .format(details);
    }
}

package de.lenkungsportal.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;

/** Calls the script {@code theme/passkey.js}, which talks to the authenticator of the browser. */
public final class PasskeyScript {

    private static final Set<String> REASONS = Set.of("unsupported", "known", "address");

    private PasskeyScript() {}

    static void load() {
        UI.getCurrent().getPage().addJavaScript("context://theme/passkey.js");
    }

    /**
     * Lets the person make a passkey.
     *
     * @param options as JSON
     * @param made gets the answer of the authenticator, as JSON
     * @param failed gets a word under which the bundle has a sentence: {@code passkey.failed.word}
     */
    public static void create(
            Component owner, String options, SerializableConsumer<String> made, SerializableConsumer<String> failed) {
        load();
        owner.getElement()
                .executeJs("return window.lpPasskey.create($0)", options)
                .then(String.class, made, error -> failed.accept(reason(error)));
    }

    /** The script throws an error of one word, to which the browser adds what kind of error it is. */
    static String reason(String error) {
        return REASONS.stream().filter(error::endsWith).findFirst().orElse("cancelled");
    }
}

package de.lenkungsportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Messages;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one place of a page where changes are spoken, and what {@code theme/frame.js} must know to speak: words, the account, and
 * when the session ends.
 */
class Voice extends Span {

    private final Messages messages;
    private final @Nullable String username;
    private final Duration idle;

    /**
     * @param username null where nobody is signed in
     * @param idle after which a session without a request ends
     */
    Voice(Messages messages, @Nullable String username, Duration idle) {
        this.messages = messages;
        this.username = username;
        this.idle = idle;
        setId("lp-voice");
        addClassName("lp-hidden");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("data-ascending", messages.text("shell.voice.ascending"))
                .setAttribute("data-descending", messages.text("shell.voice.descending"))
                .setAttribute("data-draft", messages.text("shell.voice.draft"));
        if (username != null) {
            getElement().setAttribute("data-user", username);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (username != null) {
            getElement()
                    .executeJs(
                            "window.lpFrame.session($0, { title: $1, sentence: $2, stay: $3 }, () => this.$server.stay())",
                            idle.toMillis(),
                            messages.text("shell.session.soon"),
                            messages.text("shell.session.soon.sentence"),
                            messages.text("shell.session.stay"));
        }
    }

    /** Any request begins the time of the session anew. */
    @ClientCallable
    void stay() {}
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Messages;

/** Copies what is shown once. The click is handled in the browser, which allows copying only right after one. */
class CopyButton extends Div {

    private static final String COPY = """
            const button = this.querySelector('vaadin-button');
            const done = this.querySelector('[role=status]');
            button.addEventListener('click', async () => {
              done.textContent = '';
              try {
                await navigator.clipboard.writeText($0);
                done.textContent = done.dataset.done;
              } catch {
                done.textContent = done.dataset.failed;
              }
            });
            """;

    CopyButton(Messages messages, String caption, String copied) {
        var button = new Button(messages.text(caption));
        var done = new Span();
        done.addClassName("lp-small");
        done.getElement()
                .setAttribute("role", "status")
                .setAttribute("data-done", messages.text("account.copied"))
                .setAttribute("data-failed", messages.text("account.copyFailed"));
        addClassNames("lp-acts", "lp-account-copy");
        add(button, done);
        getElement().executeJs(COPY, copied);
    }
}

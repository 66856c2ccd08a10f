package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;

/** Asks once more before something ends that cannot be brought back. */
class Question extends Div {

    private final Messages messages;

    Question(Messages messages) {
        this.messages = messages;
        addClassName("lp-leave");
        getElement().setAttribute("role", "alertdialog");
        getElement()
                .executeJs("this.addEventListener('keydown', event => {"
                        + "if (event.key === 'Escape') this.querySelector('vaadin-button:last-of-type').click(); })");
        setVisible(false);
    }

    /**
     * @param asked what ends
     * @param yes caption of the button that does it
     * @param opener gets the focus back when nothing is done
     */
    void ask(String asked, String yes, Button opener, SerializableRunnable work) {
        removeAll();
        getElement().setAttribute("aria-label", asked);
        var go = new Button(yes, click -> {
            close();
            work.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var back = new Button(messages.text("shell.form.cancel"), click -> {
            close();
            opener.focus();
        });
        var actions = new Div(go, back);
        actions.addClassName("lp-edit-actions");
        add(new Paragraph(asked), actions);
        setVisible(true);
        go.focus();
    }

    void close() {
        setVisible(false);
    }
}

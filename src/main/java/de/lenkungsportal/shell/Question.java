package de.lenkungsportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;

/** Asks once more before something is done that cannot be taken back; stands apart from the button that does it. */
public class Question extends Div {

    private final Messages messages;

    public Question(Messages messages) {
        this.messages = messages;
        addClassName("lp-leave");
        getElement().setAttribute("role", "alertdialog");
        getElement()
                .executeJs("this.addEventListener('keydown', event => {"
                        + "if (event.key === 'Escape') this.querySelector('vaadin-button:last-of-type').click(); })");
        setVisible(false);
    }

    /**
     * @param asked what ends, or cannot be taken back
     * @param yes caption of the button that does it
     * @param opener gets the focus back when nothing is done
     */
    public void ask(String asked, String yes, Button opener, SerializableRunnable work) {
        removeAll();
        getElement().setAttribute("aria-label", asked);
        var go = new Button(yes, click -> {
            close(opener);
            work.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var back = new Button(messages.text("shell.form.cancel"), click -> {
            close(opener);
            opener.focus();
        });
        var actions = new Div(go, back);
        actions.addClassName("lp-edit-actions");
        add(new Paragraph(asked), actions);
        setVisible(true);
        go.focus();
    }

    private void close(Button opener) {
        close();
        opener.setVisible(true);
    }

    public void close() {
        setVisible(false);
    }
}

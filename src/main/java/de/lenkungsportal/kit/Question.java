package de.lenkungsportal.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import de.lenkungsportal.platform.Messages;

/** Asks once more before something is done that cannot be taken back; stands apart from the button that does it. */
public class Question extends Div {

    /** Where the focus was before it was asked. */
    private static final String FROM = "this.from = document.activeElement";

    private static final String BACK = "setTimeout(() => this.from?.isConnected && this.from.focus())";

    private final Messages messages;

    public Question(Messages messages) {
        this.messages = messages;
        addClassName("lp-leave");
        getElement().setAttribute("role", "alertdialog");
        getElement()
                .executeJs("this.addEventListener('keydown', event => {"
                        + "if (event.key === 'Escape') this.querySelector('[data-harmless]').click(); })");
        setVisible(false);
    }

    /**
     * Asks before a step.
     *
     * @param asked what ends, or cannot be taken back
     * @param yes caption of the button that does it
     * @param opener gets the focus back when nothing is done
     */
    public void ask(String asked, String yes, Button opener, SerializableRunnable work) {
        var go = new Button(yes, click -> {
            close(opener);
            work.run();
        });
        var back = new Button(messages.text("kit.form.cancel"), click -> {
            close(opener);
            opener.focus();
        });
        show(asked, back, go);
    }

    /**
     * Asks before unsaved input is left: stay, or discard it and go on.
     *
     * @param discard forgets the input before the navigation goes on
     */
    public void askToLeave(ContinueNavigationAction leave, SerializableRunnable discard) {
        var stay = new Button(messages.text("kit.leave.stay"), click -> {
            close();
            // Until then the router waits, and follows no other link.
            leave.cancel();
            getElement().executeJs(BACK);
        });
        var go = new Button(messages.text("kit.leave.discard"), click -> {
            close();
            discard.run();
            leave.proceed();
        });
        show(messages.text("kit.leave"), stay, go);
        stay.scrollIntoView();
    }

    /** @param harmless changes nothing: it has the focus first, and Escape presses it */
    private void show(String asked, Button harmless, Button go) {
        removeAll();
        getElement().setAttribute("aria-label", asked);
        harmless.getElement().setAttribute("data-harmless", "");
        harmless.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(harmless, go);
        actions.addClassName("lp-edit-actions");
        add(new Paragraph(asked), actions);
        setVisible(true);
        getElement().executeJs(FROM);
        harmless.focus();
    }

    private void close(Button opener) {
        close();
        opener.setVisible(true);
    }

    public void close() {
        setVisible(false);
    }
}

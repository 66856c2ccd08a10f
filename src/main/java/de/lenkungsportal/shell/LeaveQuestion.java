package de.lenkungsportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import de.lenkungsportal.platform.Messages;

/** Asks before unsaved input is left: stay, or discard it and go on. */
public class LeaveQuestion extends Div {

    private final Messages messages;

    public LeaveQuestion(Messages messages) {
        this.messages = messages;
        addClassName("lp-leave");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", messages.text("shell.leave"));
        setVisible(false);
    }

    /** @param discard forgets the input before the navigation goes on */
    public void ask(ContinueNavigationAction leave, Runnable discard) {
        removeAll();
        var stay = new Button(messages.text("shell.leave.stay"), event -> setVisible(false));
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var go = new Button(messages.text("shell.leave.discard"), event -> {
            setVisible(false);
            discard.run();
            leave.proceed();
        });
        var buttons = new Div(stay, go);
        buttons.addClassName("lp-kz-buttons");
        add(new Paragraph(messages.text("shell.leave")), buttons);
        setVisible(true);
        stay.focus();
        stay.scrollIntoView();
    }
}

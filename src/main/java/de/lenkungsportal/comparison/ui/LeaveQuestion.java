package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before unsaved input is left: stay, or discard it and go on. */
class LeaveQuestion extends Div {

    private final FigureWords words;

    LeaveQuestion(FigureWords words) {
        this.words = words;
        addClassName("lp-kz-leave");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", words.text("leave"));
        setVisible(false);
    }

    /** @param discard forgets the input before the navigation goes on */
    void ask(ContinueNavigationAction leave, Runnable discard) {
        removeAll();
        var stay = new Button(words.text("leave.stay"), event -> setVisible(false));
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var go = new Button(words.text("leave.discard"), event -> {
            setVisible(false);
            discard.run();
            leave.proceed();
        });
        var buttons = new Div(stay, go);
        buttons.addClassName("lp-kz-buttons");
        add(new Paragraph(words.text("leave")), buttons);
        setVisible(true);
        stay.focus();
        stay.scrollIntoView();
    }
}

package de.lenkungsportal.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a record that people keep: a line above its content says what was saved or refused, and unsaved input is not
 * lost by a click on a link.
 */
public abstract class RecordPage extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    /** What the page shows below the line; each subclass fills it anew with every record. */
    protected final Div content = new Div();

    private static final String SAID_BEFORE = RecordPage.class.getName();

    private final Messages messages;
    private final Question leave;
    private final Paragraph status = new Paragraph();
    private final List<Draft> drafts = new ArrayList<>();

    protected RecordPage(Messages messages) {
        this.messages = messages;
        leave = new Question(messages);
        status.addClassName("lp-status");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        add(leave, status, content);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        String before = (String) ComponentUtil.getData(event.getUI(), SAID_BEFORE);
        ComponentUtil.setData(event.getUI(), SAID_BEFORE, null);
        status.setText("");
        enter(event);
        if (before != null) {
            say(before);
        }
    }

    /**
     * Shows the record of the address.
     *
     * @throws de.lenkungsportal.platform.NotFoundException when there is none, which becomes a page inside the frame
     */
    protected abstract void enter(BeforeEnterEvent event);

    @Override
    public final void beforeLeave(BeforeLeaveEvent event) {
        List<Draft> unsaved = drafts.stream().filter(Draft::isUnsaved).toList();
        if (!unsaved.isEmpty()) {
            leave.askToLeave(event.postpone(), () -> unsaved.forEach(Draft::discard));
        }
    }

    /** The page asks before the input of this form is left. */
    protected final <D extends Draft> D guard(D form) {
        drafts.add(form);
        return form;
    }

    /** The forms are no longer on the page, so that their input cannot be lost. */
    protected final void forgetForms() {
        drafts.clear();
    }

    /** Says what was done, and shows the page from its top, where that stands. */
    protected final void say(String sentence) {
        status.setText(sentence);
        status.getElement().executeJs("this.focus({ preventScroll: true }); window.lpFrame?.toTop()");
    }

    /** Leaves the page of a record that was deleted for one that offers it again, and says so there. */
    protected final void leaveDeleted(String address) {
        forgetForms();
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, SAID_BEFORE, messages.text("kit.deleted.said"));
        ui.navigate(address);
    }

    /** @param step writes without further input and says what was done, as {@link #attempt} runs it */
    protected final Button action(String caption, SerializableRunnable step, SerializableRunnable stale) {
        return new Button(caption, event -> attempt(step, stale));
    }

    /**
     * Brings a deleted record back.
     *
     * @param step writes
     * @param again shows the page again
     */
    protected final void restore(Runnable step, Runnable again) {
        attempt(
                () -> {
                    String said = "kit.deleted.done";
                    try {
                        step.run();
                    } catch (NotFoundException notDeleted) {
                        said = "kit.deleted.gone";
                    }
                    again.run();
                    say(messages.text(said));
                },
                () -> {
                    again.run();
                    say(messages.text("kit.deleted.gone"));
                });
    }

    /**
     * Runs a step that a rule may refuse; the line says why.
     *
     * @param stale shows what someone else saved in the meantime, which is not overwritten
     */
    protected final void attempt(Runnable step, Runnable stale) {
        try {
            step.run();
        } catch (InvalidInputException refused) {
            say(messages.text(refused.problems().getFirst()));
        } catch (StaleWriteException overtaken) {
            stale.run();
        }
    }
}

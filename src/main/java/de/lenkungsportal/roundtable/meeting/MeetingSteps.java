package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.RoundtableWords;

/** The steps that a meeting may take from where it stands: invite, hold, agree on the minutes, cancel. */
class MeetingSteps extends Div {

    private final RoundtableWords words;
    private final Meeting meeting;
    private final SerializableConsumer<MeetingState> step;

    MeetingSteps(RoundtableWords words, Meeting meeting, SerializableConsumer<MeetingState> step) {
        this.words = words;
        this.meeting = meeting;
        this.step = step;
        addClassName("lp-steps");
        switch (meeting.state()) {
            case PLANNED -> add(button(MeetingState.INVITED), run("step.run"), cancel());
            case INVITED -> add(run("step.run"), cancel());
            case HELD -> add(run("step.goOn"), agree());
            case MINUTES_AGREED, CANCELLED -> setVisible(false);
        }
    }

    private Component button(MeetingState next) {
        return new Button(words.text("step." + next), event -> step.accept(next));
    }

    private Component run(String caption) {
        var run = new Anchor(Addresses.run(meeting.id()), words.text(caption));
        run.addClassNames("lp-btn", "lp-btn-main");
        return run;
    }

    private Component agree() {
        return new Confirm(
                words.messages(),
                words.text("step.MINUTES_AGREED"),
                words.text("step.MINUTES_AGREED.question"),
                words.text("step.MINUTES_AGREED.yes"),
                () -> step.accept(MeetingState.MINUTES_AGREED));
    }

    private Component cancel() {
        return new Confirm(
                words.messages(),
                words.text("step.CANCELLED"),
                words.text("step.CANCELLED.question"),
                words.text("step.CANCELLED.yes"),
                () -> step.accept(MeetingState.CANCELLED));
    }
}

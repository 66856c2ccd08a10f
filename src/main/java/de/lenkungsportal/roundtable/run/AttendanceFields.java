package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.Participant.Presence;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.ArrayList;
import java.util.List;

/** Asks who of the invited is there when a meeting begins. Who excused themselves and does not come after all stays excused. */
class AttendanceFields extends Div {

    private static final String CHECKED = "checked";

    private final List<Participant> invited;
    private final List<Input> boxes = new ArrayList<>();

    AttendanceFields(RoundtableWords words, List<Participant> invited) {
        this.invited = invited;
        var set = new FieldSet(words.text("run.attendance"));
        set.addClassName("lp-run-attendance");
        for (Participant each : invited) {
            Input box = box(each.presence() == Presence.ATTENDED);
            boxes.add(box);
            var label = new NativeLabel();
            label.add(
                    box,
                    new Span(
                            each.function() == null
                                    ? each.name()
                                    : words.text("run.attendance.of", each.name(), each.function())));
            set.add(label);
        }
        add(set);
        setVisible(!invited.isEmpty());
    }

    /** All participants, each with whether they came. */
    List<Participant> attendance() {
        var attendance = new ArrayList<Participant>();
        for (int i = 0; i < invited.size(); i++) {
            Participant each = invited.get(i);
            attendance.add(new Participant(
                    each.name(),
                    each.organisation(),
                    each.function(),
                    boxes.get(i).getElement().getProperty(CHECKED, false) ? Presence.ATTENDED : absent(each.presence()),
                    each.heads()));
        }
        return attendance;
    }

    private static Input box(boolean checked) {
        var box = new Input();
        box.setType("checkbox");
        box.getElement().setProperty(CHECKED, checked);
        box.getElement().addPropertyChangeListener(CHECKED, "change", event -> {});
        return box;
    }

    private static Presence absent(Presence before) {
        return before == Presence.EXCUSED ? Presence.EXCUSED : Presence.ABSENT;
    }
}

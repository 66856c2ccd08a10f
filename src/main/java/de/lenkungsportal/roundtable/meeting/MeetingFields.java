package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalTime;
import java.util.List;

/** When and where a meeting is, and who is invited; for a new one also whether it is planned or was held. */
public class MeetingFields extends BoundFields<Meeting, MeetingContent> {

    private static final int LONG = 2000;

    private final Select<MeetingState> state = new Select<>();
    private final RowList<Participant, Participant> participants;

    public MeetingFields(RoundtableWords words, PartyNames names) {
        super(words.messages(), MeetingContent.class, Meeting::content);
        state.setLabel(words.text("field.meetingState"));
        state.setItems(MeetingState.PLANNED, MeetingState.HELD);
        state.setItemLabelGenerator(words::label);
        state.setValue(MeetingState.PLANNED);
        add(
                names,
                pair(
                        required(help(words.text("field.dayHelp"), stand("day", words.text("field.day")))),
                        help(words.text("field.timeHelp"), time("starts", words.text("field.starts"))),
                        time("ends", words.text("field.ends"))),
                track("state", state.getLabel(), state, () -> words.label(state.getValue())),
                help(words.text("field.meetingTitleHelp"), line("title", words.text("field.meetingTitle"))),
                pair(
                        line("place", words.text("field.place")),
                        help(words.text("field.linkHelp"), line("video_link", words.text("field.videoLink")))));
        participants = rows("participants", words.text("field.participants"), ParticipantRow.list(words, names));
        add(
                participants,
                help(words.text("field.headsHelp"), number("heads", words.text("field.heads"), "kit.problem.number")),
                most(LONG, area("note", words.text("field.note"))));
    }

    private TextField time(String name, String label) {
        return this.<LocalTime>line(name, label, RoundtableWords::time, text -> NumberInput.time(name, text));
    }

    /** A new meeting of a body: its members are invited. */
    public void start(List<Participant> invited) {
        clear();
        state.setVisible(true);
        state.setValue(MeetingState.PLANNED);
        participants.read(invited);
    }

    @Override
    public void read(Meeting meeting) {
        state.setVisible(false);
        super.read(meeting);
    }

    public MeetingState state() {
        return state.getValue();
    }
}

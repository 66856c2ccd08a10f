package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.DayInput;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingChange;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When and where a meeting is, and who is invited; for a new one also whether it is planned or was held. */
class MeetingFields extends RecordFields<Meeting, MeetingChange> {

    private final Select<MeetingState> state = new Select<>();
    private final TextField title;
    private final TextField day;
    private final TextField starts;
    private final TextField ends;
    private final TextField place;
    private final TextField videoLink;
    private final TextField heads;
    private final TextArea note;
    private final RowList<Participant, Participant> participants;

    MeetingFields(RoundtableWords words, PartyNames names) {
        super(words.messages());
        day = line("day", words.text("field.day"));
        day.setHelperText(words.text("field.dayHelp"));
        day.setRequiredIndicatorVisible(true);
        state.setLabel(words.text("field.meetingState"));
        state.setItems(MeetingState.PLANNED, MeetingState.HELD);
        state.setItemLabelGenerator(words::label);
        state.setValue(MeetingState.PLANNED);
        track("state", words.text("field.meetingState"), state, () -> words.label(state.getValue()));
        starts = line("starts", words.text("field.starts"));
        starts.setHelperText(words.text("field.timeHelp"));
        ends = line("ends", words.text("field.ends"));
        title = line("title", words.text("field.meetingTitle"));
        title.setHelperText(words.text("field.meetingTitleHelp"));
        place = line("place", words.text("field.place"));
        videoLink = line("video_link", words.text("field.videoLink"));
        videoLink.setHelperText(words.text("field.linkHelp"));
        heads = line("heads", words.text("field.heads"));
        heads.setHelperText(words.text("field.headsHelp"));
        note = area("note", words.text("field.note"));
        note.setMaxLength(2000);
        participants = ParticipantRow.list(words, names);
        track("participants", words.text("field.participants"), participants, participants::text);
        add(names, pair(day, starts, ends), state, title, pair(place, videoLink), participants, heads, note);
    }

    /** A new meeting of a body: its members are invited. */
    void start(List<Participant> invited) {
        state.setVisible(true);
        state.setValue(MeetingState.PLANNED);
        List.of(title, day, starts, ends, place, videoLink, heads).forEach(TextField::clear);
        note.clear();
        participants.read(invited);
    }

    @Override
    public void read(Meeting meeting) {
        state.setVisible(false);
        put(title, meeting.title());
        day.setValue(GermanInput.typed(meeting.day().iso()));
        starts.setValue(RoundtableWords.time(meeting.starts()));
        ends.setValue(RoundtableWords.time(meeting.ends()));
        put(place, meeting.place());
        put(videoLink, meeting.videoLink());
        put(heads, meeting.heads() == null ? null : String.valueOf(meeting.heads()));
        put(note, meeting.note());
        participants.read(meeting.participants());
    }

    MeetingState state() {
        return state.getValue();
    }

    @Override
    public MeetingChange change(Meeting base) {
        return change();
    }

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    MeetingChange change() {
        var problems = new ArrayList<Problem>();
        LocalTime from = DayInput.time("starts", starts.getValue(), problems);
        LocalTime to = DayInput.time("ends", ends.getValue(), problems);
        Integer people = DayInput.number("heads", heads.getValue(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(List.copyOf(problems));
        }
        return new MeetingChange(
                title.getValue(),
                GermanInput.stand(day.getValue()),
                from,
                to,
                place.getValue(),
                videoLink.getValue(),
                people,
                note.getValue(),
                participants.values());
    }
}

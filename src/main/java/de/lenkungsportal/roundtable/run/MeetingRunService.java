package de.lenkungsportal.roundtable.run;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.AgendaRepository;
import de.lenkungsportal.roundtable.DraftField;
import de.lenkungsportal.roundtable.DraftRepository;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.NextAgendaRepository;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableInput;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SteeringAndCoordinators;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a meeting: start, next item, note, agreement, carry over. What is typed is saved as a draft of its author, so that it
 * outlives the session.
 */
@Service
public class MeetingRunService {

    private final MeetingService meetings;
    private final AgendaRepository agendas;
    private final NextAgendaRepository nextAgendas;
    private final DraftRepository drafts;
    private final AgreementService agreements;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    MeetingRunService(
            MeetingService meetings,
            AgendaRepository agendas,
            NextAgendaRepository nextAgendas,
            DraftRepository drafts,
            AgreementService agreements,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.nextAgendas = nextAgendas;
        this.drafts = drafts;
        this.agreements = agreements;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * The meeting is being held; its first open item runs.
     *
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the meeting may not start, for example on a day to come
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> start(String meeting, int version) {
        meetings.transit(meeting, version, MeetingState.HELD);
        return runFirstOpen(meeting);
    }

    /**
     * The same, and puts on record who came.
     *
     * @param attendance all participants of the meeting
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the meeting may not start, for example on a day to come
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> startWith(String meeting, int version, List<Participant> attendance) {
        MeetingContent content = meetings.get(meeting).content();
        Meeting changed = meetings.change(meeting, version, content.with(attendance));
        return start(meeting, changed.version());
    }

    /**
     * The running item is done, the next open one runs. After the last one none does.
     *
     * @throws NotFoundException when the meeting is missing or belongs to someone else
     * @throws InvalidInputException when the meeting is not being held
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> next(String meeting) {
        requireHeld(meeting);
        running(meeting).ifPresent(item -> set(item, AgendaItem.State.DONE));
        return runFirstOpen(meeting);
    }

    /**
     * The item goes to the next meeting of the body, at once where one is planned.
     *
     * @throws NotFoundException when the item is missing or belongs to someone else
     * @throws InvalidInputException when the meeting is not being held
     * @throws StaleWriteException when the item has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> carryOver(String item, int version) {
        Meeting meeting = held(item);
        StaleWriteException.unless(agendas.setState(item, version, AgendaItem.State.CARRIED), "item", item, version);
        audit.record("ITEM_CARRIED", "MEETING", meeting.id(), meeting.ags(), "item " + item);
        nextAgendas.bringForward(meeting.body());
        return running(meeting.id()).isPresent() ? meetings.agenda(meeting.id()) : runFirstOpen(meeting.id());
    }

    /**
     * Keeps what the current user has typed into a field so far; an empty text ends the draft.
     *
     * @throws NotFoundException when the item is missing or belongs to someone else
     * @throws InvalidInputException when the text is too long
     */
    @SteeringAndCoordinators
    @Transactional
    public void saveDraft(String item, DraftField field, String text) {
        held(item);
        drafts.save(item, currentUser.get().username(), field, limited(text));
    }

    /**
     * Puts the minutes of an item on record; the draft of them by the current user ends.
     *
     * @throws NotFoundException when the item is missing or belongs to someone else
     * @throws InvalidInputException when the text is too long, or the meeting is not being held
     * @throws StaleWriteException when the item has another version by now; the draft stays
     */
    @SteeringAndCoordinators
    @Transactional
    public AgendaItem note(String item, int version, String text) {
        Meeting meeting = held(item);
        String note = limited(text).strip();
        var input = new RoundtableInput();
        input.requireNoPerson("note", note);
        input.check();
        StaleWriteException.unless(agendas.setNote(item, version, note.isEmpty() ? null : note), "item", item, version);
        drafts.end(item, currentUser.get().username(), DraftField.NOTE::equals);
        audit.record("ITEM_NOTED", "MEETING", meeting.id(), meeting.ags(), "item " + item);
        return meetings.agenda(meeting.id()).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("item", item));
    }

    /**
     * Puts an agreement or a task of this item on record; the draft of it by the current user ends.
     *
     * @throws NotFoundException when the item is missing or belongs to someone else
     * @throws InvalidInputException when the agreement breaks a rule, or the meeting is not being held
     */
    @SteeringAndCoordinators
    @Transactional
    public Agreement agree(String item, AgreementContent given) {
        Meeting meeting = held(item);
        Agreement agreed = agreements.create(meeting.body(), new AgreementService.Origin(meeting.id(), item), given);
        drafts.end(
                item,
                currentUser.get().username(),
                field -> field.name().startsWith(agreed.content().kind().name() + "_"));
        return agreed;
    }

    private static String limited(String text) {
        var input = new RoundtableInput();
        input.requireLength("note", text, RoundtableInput.LONGEST_NOTE);
        input.requireStorable("note", text);
        input.check();
        return text;
    }

    private Meeting held(String item) {
        String meeting = agendas.meetingOf(item).orElseThrow(() -> new NotFoundException("item", item));
        return requireHeld(meeting);
    }

    private Meeting requireHeld(String meeting) {
        meetings.requireOwn(meeting);
        Meeting stored = meetings.get(meeting);
        if (stored.state() != MeetingState.HELD) {
            throw new InvalidInputException("state", "roundtable.problem.notHeld");
        }
        return stored;
    }

    private Optional<AgendaItem> running(String meeting) {
        return meetings.agenda(meeting).stream()
                .filter(item -> item.state() == AgendaItem.State.RUNNING)
                .findFirst();
    }

    private List<AgendaItem> runFirstOpen(String meeting) {
        meetings.agenda(meeting).stream()
                .filter(item -> item.state() == AgendaItem.State.OPEN)
                .findFirst()
                .ifPresent(item -> set(item, AgendaItem.State.RUNNING));
        return meetings.agenda(meeting);
    }

    private void set(AgendaItem item, AgendaItem.State state) {
        StaleWriteException.unless(
                agendas.setState(item.id(), item.version(), state), "item", item.id(), item.version());
    }
}

package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.AgendaRepository;
import de.lenkungsportal.roundtable.DeletedItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingRepository;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SteeringAndCoordinators;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows deleted agenda items and brings them back. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DeletedItemService {

    private final MeetingService meetings;
    private final MeetingRepository repository;
    private final AgendaRepository agendas;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    DeletedItemService(
            MeetingService meetings,
            MeetingRepository repository,
            AgendaRepository agendas,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.meetings = meetings;
        this.repository = repository;
        this.agendas = agendas;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Agenda items of this meeting that were deleted and can be brought back, the latest first. */
    public List<DeletedItem> of(String meeting) {
        return agendas.deleted(meetings.get(meeting).id());
    }

    /**
     * Brings a deleted agenda item back, as the last one.
     *
     * @throws NotFoundException when the meeting belongs to someone else, or no such item of it was deleted
     * @throws InvalidInputException when the minutes are agreed
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> restore(String meeting, int version, String item) {
        meetings.requireOwn(meeting);
        Meeting stored = meetings.get(meeting);
        StaleWriteException.unless(stored.version() == version, MeetingService.KIND, meeting, version);
        MeetingRules.requireOpen(stored);
        String by = currentUser.get().username();
        boolean isDeleted = of(meeting).stream().anyMatch(each -> each.id().equals(item));
        StaleWriteException.unless(
                repository.touch(meeting, version, null, "AGENDA", by), MeetingService.KIND, meeting, version);
        if (!isDeleted || !agendas.restore(meeting, item, by)) {
            throw new NotFoundException("agenda item", item);
        }
        audit.record("AGENDA_ITEM_RESTORED", "MEETING", meeting, stored.ags(), item);
        return meetings.agenda(meeting);
    }
}

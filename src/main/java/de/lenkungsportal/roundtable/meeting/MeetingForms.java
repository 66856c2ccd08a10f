package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that change a meeting, its participants and its agenda. */
final class MeetingForms {

    private final RoundtableWords words;
    private final MeetingService service;
    private final PartnershipService partners;
    private final SerializableConsumer<String> done;

    /** @param done shows the meeting again and says the sentence under this key */
    MeetingForms(
            RoundtableWords words,
            MeetingService service,
            PartnershipService partners,
            SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.partners = partners;
        this.done = done;
    }

    EditForm edit(Meeting meeting) {
        return EditForm.change(
                words.messages(),
                words.text("meeting.edit"),
                () -> meeting,
                () -> new MeetingFields(words, new PartyNames(words, partners, meeting.ags())),
                base -> service.get(base.id()),
                base -> FormVersion.of(service.history(base.id()), MeetingFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.accept("meeting.saved");
                });
    }

    /** @param edit the form that changes the meeting, null where the reader may not */
    RecordHistory history(Meeting meeting, @Nullable EditForm edit) {
        return new RecordHistory(
                words.messages(),
                words.keeper(meeting.municipality()),
                FormVersion.of(service.history(meeting.id()), MeetingFields::read),
                () -> new MeetingFields(words, new PartyNames(words, partners, meeting.ags())),
                edit);
    }

    EditForm agenda(Meeting meeting, List<AgendaItem> agenda) {
        return EditForm.change(
                words.messages(),
                words.text("agenda.edit"),
                () -> new AgendaFields.Agenda(meeting, agenda),
                () -> new AgendaFields(words),
                base -> again(base.meeting()),
                (base, fields) -> {
                    service.changeAgenda(base.meeting().id(), base.meeting().version(), fields.change(base));
                    done.accept("agenda.saved");
                });
    }

    /** The meeting first: an item that is changed between both reads makes the next write a stale one. */
    private AgendaFields.Agenda again(Meeting meeting) {
        return new AgendaFields.Agenda(service.get(meeting.id()), service.agenda(meeting.id()));
    }
}

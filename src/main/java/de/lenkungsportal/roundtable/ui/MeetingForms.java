package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingService;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.FieldSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        var fields = new MeetingFields(words, new PartyNames(partners, meeting.ags()));
        return new EditForm(
                words.messages(),
                words.text("meeting.edit"),
                words.messages().text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private Meeting base = meeting;

                    @Override
                    public void save() {
                        service.change(base.id(), base.version(), fields.change());
                        done.accept("meeting.saved");
                    }

                    @Override
                    public void reset() {
                        fields.read(base);
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return fields.texts(base);
                    }
                });
    }

    EditForm agenda(Meeting meeting, List<AgendaItem> agenda) {
        var fields = new FieldSet(words.messages());
        RowList<AgendaItem, AgendaItem.Change> rows = AgendaRow.list(words);
        fields.add(fields.track("agenda", words.text("agenda.title"), rows, rows::text));
        return new EditForm(
                words.messages(),
                words.text("agenda.edit"),
                words.messages().text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private Meeting base = meeting;
                    private List<AgendaItem> items = agenda;

                    @Override
                    public void save() {
                        service.changeAgenda(base.id(), base.version(), rows.values());
                        done.accept("agenda.saved");
                    }

                    @Override
                    public void reset() {
                        rows.read(items);
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        items = service.agenda(base.id());
                        return Map.of(
                                "agenda", items.stream().map(AgendaItem::title).collect(Collectors.joining("; ")));
                    }
                });
    }
}

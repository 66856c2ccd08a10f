package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one entry: what it says, what it said before, and its revision by the own coordinator. */
@Route(EntryView.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/intake.css")
class EntryView extends RecordPage {

    static final String ROUTE = SeriesState.ROUTE + "/eintrag";

    private final IntakeService service;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final EntryWords words;
    private @Nullable IntakeEntry shown;
    private List<RecordVersion<IntakeEntry>> versions = List.of();
    private String title = "";

    EntryView(IntakeService service, MunicipalityService municipalities, CurrentUser currentUser, Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.words = new EntryWords(messages);
        content.addClassName("lp-intake");
        addAction(new ExportActions(messages, () -> EntryHistory.sheet(words, title, versions, keeper())));
    }

    static String href(long id) {
        return ROUTE + "/" + id;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("intake", id);
        }
        show(service.get(Long.parseLong(id)));
    }

    private void show(IntakeEntry entry) {
        shown = entry;
        versions = service.history(entry.id());
        forgetForms();
        String city = municipalities.get(entry.key().ags()).name();
        title = words.text("entry.title", city, entry.period().inGerman(), words.amount(entry.quantity()));
        setHeading(title, words.series(entry.key()));
        var back = new Anchor(
                SeriesState.ROUTE + "?" + SeriesState.CITY + "=" + entry.key().ags(), words.text("entry.back", city));
        content.removeAll();
        content.add(back, new EntryFacts(words, entry));
        EditForm form = isOwn() ? guard(revision(entry)) : null;
        if (form != null) {
            content.add(form, guard(deletion(entry)));
        }
        content.add(new RecordHistory(
                words.messages(),
                words.messages().text("kit.history.coordination", city),
                FormVersion.of(versions, EntryFields::read),
                () -> new EntryFields(words),
                form));
    }

    private boolean isOwn() {
        return currentUser.get().mayWriteFor(Objects.requireNonNull(shown).key().ags());
    }

    private @Nullable String keeper() {
        String ags = Objects.requireNonNull(shown).key().ags();
        return isOwn()
                ? null
                : words.messages()
                        .text(
                                "kit.history.coordination",
                                municipalities.get(ags).name());
    }

    private EditForm revision(IntakeEntry entry) {
        return EditForm.change(
                words.messages(),
                words.text("revise"),
                () -> entry,
                () -> new RevisionFields(words),
                base -> service.get(base.id()),
                base -> FormVersion.of(service.history(base.id()), RevisionFields::read),
                (base, fields) -> {
                    show(service.revise(base.id(), base.version(), fields.change(base), fields.reason()));
                    say(words.text("revised"));
                });
    }

    private EditForm deletion(IntakeEntry entry) {
        var fields = new FormFields(words.messages());
        TextField reason = fields.line("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        fields.add(reason);
        return EditForm.step(
                words.messages(),
                words.text("delete"),
                words.text("delete.now"),
                fields,
                new StoredRecord<>(() -> entry, () -> new EntryFields(words), base -> service.get(base.id())),
                (base, asked) -> {
                    service.delete(base.id(), base.version(), reason.getValue());
                    leaveDeleted(SeriesState.ROUTE);
                });
    }
}

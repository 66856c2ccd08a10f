package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeRevision;
import de.lenkungsportal.intake.IntakeService;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.EditForm;
import de.lenkungsportal.shell.FieldSet;
import de.lenkungsportal.shell.LeaveQuestion;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one entry: what it says, what it said before, and its revision by the own coordinator. */
@Route(EntryView.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/intake.css")
class EntryView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    static final String ROUTE = SeriesState.ROUTE + "/eintrag";

    private final IntakeService service;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final EntryWords words;
    private final LeaveQuestion leave;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();
    private final List<EditForm> forms = new ArrayList<>();
    private @Nullable IntakeEntry shown;
    private List<IntakeRevision> revisions = List.of();
    private String title = "";

    EntryView(IntakeService service, MunicipalityService municipalities, CurrentUser currentUser, Messages messages) {
        this.service = service;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.words = new EntryWords(messages);
        this.leave = new LeaveQuestion(messages);
        status.addClassName("lp-kz-status");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        content.addClassName("lp-intake");
        addAction(new ExportActions(
                messages, () -> EntryHistory.sheet(words, title, Objects.requireNonNull(shown), revisions)));
        add(leave, status, content);
    }

    static String href(long id) {
        return ROUTE + "/" + id;
    }

    /** @throws NotFoundException for an unknown entry, which becomes a page inside the frame */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("intake", id);
        }
        status.setText("");
        show(service.get(Long.parseLong(id)));
    }

    /** Unsaved input is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        List<EditForm> unsaved = forms.stream().filter(EditForm::isUnsaved).toList();
        if (!unsaved.isEmpty()) {
            leave.ask(event.postpone(), () -> unsaved.forEach(EditForm::discard));
        }
    }

    private void show(IntakeEntry entry) {
        shown = entry;
        revisions = service.history(entry.id());
        forms.clear();
        String city = municipalities.get(entry.key().ags()).name();
        title = words.text("entry.title", city, entry.period().inGerman(), words.amount(entry.quantity()));
        setHeading(title, words.series(entry.key()));
        var back = new Anchor(
                SeriesState.ROUTE + "?" + SeriesState.CITY + "=" + entry.key().ags(), words.text("entry.back", city));
        content.removeAll();
        content.add(back, new EntryFacts(words, entry));
        if (currentUser.get().mayWriteFor(entry.key().ags())) {
            forms.add(revision(entry));
            forms.add(deletion(entry));
            forms.forEach(content::add);
        }
        content.add(new EntryHistory(words, entry, revisions));
    }

    private EditForm revision(IntakeEntry entry) {
        var fields = new EntryFields(words);
        TextField reason = reason(fields);
        return new EditForm(
                words.messages(),
                words.text("revise"),
                words.messages().text("shell.form.save"),
                fields,
                new EditForm.Work() {
                    private IntakeEntry base = entry;

                    @Override
                    public void save() {
                        var problems = new ArrayList<Problem>();
                        IntakeChange change = fields.change(problems);
                        EntryFields.refuse(problems);
                        IntakeEntry saved = service.revise(base.id(), base.version(), change, reason.getValue());
                        base = saved;
                        show(saved);
                        say(words.text("revised"));
                    }

                    @Override
                    public void reset() {
                        fields.read(base);
                        reason.clear();
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return fields.texts(base);
                    }
                });
    }

    private EditForm deletion(IntakeEntry entry) {
        var fields = new FieldSet(words.messages());
        TextField reason = reason(fields);
        return new EditForm(
                words.messages(), words.text("delete"), words.text("delete.now"), fields, new EditForm.Work() {
                    private IntakeEntry base = entry;

                    @Override
                    public void save() {
                        service.delete(base.id(), base.version(), reason.getValue());
                        forms.clear();
                        UI.getCurrent().navigate(SeriesView.class);
                    }

                    @Override
                    public void reset() {
                        reason.clear();
                    }

                    @Override
                    public Map<String, String> stored() {
                        base = service.get(base.id());
                        return Map.of("value", words.number(base.quantity()));
                    }
                });
    }

    private TextField reason(FieldSet fields) {
        TextField reason = fields.line("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        fields.add(reason);
        return reason;
    }

    private void say(String sentence) {
        status.setText(sentence);
        status.getElement().callJsFunction("focus");
    }
}

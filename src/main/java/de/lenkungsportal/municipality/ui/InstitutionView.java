package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.InstitutionContent;
import de.lenkungsportal.municipality.InstitutionService;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One institution: what it is, its change by those who keep it, and every earlier version. */
@Route("stadt/:ags/einrichtungen/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class InstitutionView extends RecordPage {

    private final InstitutionService service;
    private final MunicipalityService municipalities;
    private final AreaWords words;

    InstitutionView(InstitutionService service, MunicipalityService municipalities, Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.words = new AreaWords(messages);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("ags").orElse(""),
                event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String ags, String id) {
        Institution institution = service.get(ags, id);
        String area = municipalities.area(ags).name();
        setHeading(institution.name(), words.text("institution.one", words.institutionKind(institution.kind()), area));
        forgetForms();
        content.removeAll();
        content.add(new Anchor(InstitutionsView.href(ags), words.text("institution.back", area)), facts(institution));
        EditForm form = service.mayKeep(ags) ? guard(form(institution)) : null;
        if (form != null) {
            content.add(form, guard(deletion(institution)));
        }
        content.add(new RecordHistory(
                words.messages(),
                words.messages().text("kit.history.coordination", area),
                versions(institution),
                () -> InstitutionFields.ofStored(words),
                form));
    }

    private Facts facts(Institution institution) {
        InstitutionContent is = institution.content();
        Component source = is.source() == null
                ? new Span(words.source(institution))
                : new Anchor("quellen/" + is.source(), words.source(institution));
        return new Facts()
                .with(words.text("institution.column.id"), institution.id())
                .with(words.text("institution.column.source"), source)
                .with(words.text("institution.column.validity"), words.validity(is));
    }

    private List<FormVersion<InstitutionFields>> versions(Institution institution) {
        return FormVersion.of(service.history(institution.ags(), institution.id()), InstitutionFields::read);
    }

    private EditForm form(Institution institution) {
        return EditForm.change(
                words.messages(),
                words.text("institution.change"),
                () -> institution,
                () -> InstitutionFields.ofStored(words),
                base -> service.get(base.ags(), base.id()),
                this::versions,
                (base, fields) -> {
                    service.change(base.ags(), base.id(), base.version(), fields.change(base), fields.reason());
                    show(base.ags(), base.id());
                    say(words.text("institution.changed"));
                });
    }

    private EditForm deletion(Institution institution) {
        var fields = new FormFields(words.messages());
        TextField reason = FormFields.required(FormFields.help(
                words.text("institution.delete.reasonHelp"),
                fields.besideLine("reason", words.text("institution.delete.reason"))));
        fields.add(reason);
        return EditForm.step(
                words.messages(),
                words.text("institution.delete"),
                words.text("institution.delete.now"),
                fields,
                new StoredRecord<>(
                        () -> institution,
                        () -> InstitutionFields.ofStored(words),
                        base -> service.get(base.ags(), base.id())),
                (base, asked) -> {
                    service.delete(base.ags(), base.id(), base.version(), reason.getValue());
                    leaveDeleted(InstitutionsView.href(base.ags()));
                });
    }
}

package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.about.PageText;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One text: what the page says, its change, and what it said before. */
@Route(TextsView.ROUTE + "/:id")
@RolesAllowed("ADMIN")
class TextView extends RecordPage {

    private final PageTextService service;
    private final Messages messages;

    TextView(PageTextService service, Messages messages) {
        super(messages);
        this.service = service;
        this.messages = messages;
        addClassName("lp-prose-page");
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String id) {
        PageText text = service.get(id);
        setHeading(messages.label(text.place()), messages.text(text.isOwn() ? "about.text.own" : "about.text.portals"));
        forgetForms();
        content.removeAll();
        EditForm form = guard(form(text));
        content.add(
                new Anchor(TextsView.ROUTE, messages.text("about.text.back")),
                form,
                new Section(new H2(messages.text("about.text.shown")), new Prose(text.shown())),
                new RecordHistory(messages, messages.label(Role.ADMIN), versions(text), this::fields, form));
    }

    private TextFields fields() {
        return new TextFields(messages, "");
    }

    private List<FormVersion<TextFields>> versions(PageText text) {
        return FormVersion.of(service.history(text.place().name()), TextFields::read);
    }

    private EditForm form(PageText text) {
        return EditForm.change(
                messages,
                messages.text("about.text.change"),
                () -> text,
                () -> new TextFields(messages, text.portal()),
                base -> service.get(base.place().name()),
                this::versions,
                (base, fields) -> {
                    String id = base.place().name();
                    service.change(id, base.version(), fields.change(base), fields.reason());
                    show(id);
                    say(messages.text("about.text.changed"));
                });
    }
}

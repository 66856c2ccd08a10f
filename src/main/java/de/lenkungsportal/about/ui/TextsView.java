package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.Operator.Field;
import de.lenkungsportal.about.OperatorService;
import de.lenkungsportal.about.StoredOperator;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/** What imprint and accessibility statement say of who runs the portal, kept by administrators. */
@Route(TextsView.ROUTE)
@Menu(title = "about.texts.menu", order = 208, icon = "source")
@RolesAllowed("ADMIN")
class TextsView extends RecordPage {

    static final String ROUTE = "texte";

    private final OperatorService service;
    private final Messages messages;

    TextsView(OperatorService service, Messages messages) {
        super(messages);
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        StoredOperator stored = service.get();
        setHeading(messages.text("about.texts.title"), sentence(stored));
        forgetForms();
        content.removeAll();
        EditForm form = guard(form(stored));
        content.add(
                new Paragraph(
                        new Anchor("impressum", messages.text("about.texts.toImprint")),
                        new Span(" "),
                        new Anchor("barrierefreiheit", messages.text("about.texts.toAccessibility"))),
                facts(stored.content()),
                form);
        if (stored.version() > 0) {
            content.add(new RecordHistory(
                    messages,
                    messages.text("about.texts.keeper"),
                    versions(stored),
                    () -> new OperatorFields(messages),
                    form));
        }
    }

    private String sentence(StoredOperator stored) {
        long missing = Arrays.stream(Field.values())
                .filter(field -> stored.content().value(field).isEmpty())
                .count();
        return messages.text(missing == 0 ? "about.texts.complete" : "about.texts.missing", missing);
    }

    private Facts facts(Operator operator) {
        var facts = new Facts();
        for (Field field : Field.values()) {
            facts.with(
                    messages.label(field),
                    operator.value(field).orElseGet(() -> messages.text("about.imprint.missing")));
        }
        return facts;
    }

    private List<FormVersion<OperatorFields>> versions(StoredOperator stored) {
        return FormVersion.of(service.history(), OperatorFields::read);
    }

    private EditForm form(StoredOperator stored) {
        return EditForm.change(
                messages,
                messages.text("about.texts.change"),
                () -> stored,
                () -> new OperatorFields(messages),
                base -> service.get(),
                this::versions,
                (base, fields) -> {
                    service.change(base.version(), fields.change(base), fields.reason());
                    show();
                    say(messages.text("about.texts.changed"));
                });
    }
}

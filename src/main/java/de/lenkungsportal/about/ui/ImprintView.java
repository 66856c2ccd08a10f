package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.Operator.Field;
import de.lenkungsportal.about.OperatorService;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import java.util.List;

/** Who runs the portal. A field that is not kept is shown as missing. */
@Route("impressum")
@AnonymousAllowed
class ImprintView extends Page {

    private final Messages messages;
    private final Operator operator;

    ImprintView(Messages messages, OperatorService service, CurrentUser currentUser) {
        this.messages = messages;
        operator = service.get().content();
        setHeading(
                messages.text("about.imprint.title"),
                operator.isComplete() ? "" : messages.text("about.imprint.incomplete"));
        addClassName("lp-prose-page");
        add(
                fields("about.imprint.operator", List.of(Field.NAME, Field.STREET, Field.CITY, Field.REPRESENTED_BY)),
                fields("about.imprint.contact", List.of(Field.EMAIL, Field.PHONE)),
                fields("about.imprint.law", List.of(Field.RESPONSIBLE, Field.SUPERVISOR)),
                privacy(),
                text("about.imprint.sources", 3));
        List<String> more = Operator.paragraphs(operator.imprintText());
        if (!more.isEmpty()) {
            var section = new Section(new H2(messages.text("about.imprint.more")));
            more.forEach(paragraph -> section.add(new Paragraph(paragraph)));
            add(section);
        }
        if (currentUser.find().filter(user -> user.role() == Role.ADMIN).isPresent()) {
            add(new Paragraph(new Anchor(TextsView.ROUTE, messages.text("about.imprint.keep"))));
        }
    }

    private Section fields(String heading, List<Field> fields) {
        return new Section(new H2(messages.text(heading)), list(fields));
    }

    private DescriptionList list(List<Field> fields) {
        var list = new DescriptionList();
        list.addClassName("lp-imprint");
        for (Field field : fields) {
            var value = new DescriptionList.Description();
            operator.value(field).ifPresentOrElse(text -> value.add(new Span(text)), () -> value.add(missing()));
            list.add(new Div(new DescriptionList.Term(messages.label(field)), value));
        }
        return list;
    }

    private Span missing() {
        var missing = new Span(messages.text("about.imprint.missing"));
        missing.addClassName("lp-ka");
        return missing;
    }

    private Section privacy() {
        Section privacy = text("about.imprint.privacy", 4);
        privacy.add(list(List.of(Field.DATA_PROTECTION_OFFICER)));
        return privacy;
    }

    private Section text(String key, int paragraphs) {
        var section = new Section(new H2(messages.text(key)));
        for (int i = 1; i <= paragraphs; i++) {
            section.add(new Paragraph(messages.text(key + "." + i)));
        }
        return section;
    }
}

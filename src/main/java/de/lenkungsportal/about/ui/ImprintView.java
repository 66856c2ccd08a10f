package de.lenkungsportal.about.ui;

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
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import java.util.List;

/** Who runs the portal. A field that the operator has not set is shown as missing, to administrators with its setting. */
@Route("impressum")
@AnonymousAllowed
class ImprintView extends Page {

    private final Messages messages;
    private final Operator operator;
    private final boolean showsSettings;

    ImprintView(Messages messages, Operator operator, CurrentUser currentUser) {
        this.messages = messages;
        this.operator = operator;
        showsSettings =
                currentUser.find().filter(user -> user.role() == Role.ADMIN).isPresent();
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
    }

    private Section fields(String heading, List<Field> fields) {
        return new Section(new H2(messages.text(heading)), list(fields));
    }

    private DescriptionList list(List<Field> fields) {
        var list = new DescriptionList();
        list.addClassName("lp-imprint");
        for (Field field : fields) {
            var value = new DescriptionList.Description();
            operator.value(field).ifPresentOrElse(text -> value.add(new Span(text)), () -> value.add(missing(field)));
            list.add(new Div(new DescriptionList.Term(messages.label(field)), value));
        }
        return list;
    }

    private Span missing(Field field) {
        var missing = new Span(new Span(messages.text("about.imprint.missing")));
        missing.getElement().getChild(0).getClassList().add("lp-ka");
        if (showsSettings) {
            missing.add(new Span(" " + messages.text("about.imprint.setting", field.setting())));
        }
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

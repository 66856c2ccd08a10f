package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.Operator.Field;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/**
 * The portal in Leichte Sprache, by the rules of the Netzwerk Leichte Sprache: one statement a sentence, one sentence a line. The
 * operator puts the film in German sign language here.
 */
@Route(EasyLanguageView.ROUTE)
@AnonymousAllowed
class EasyLanguageView extends Page {

    static final String ROUTE = "leichte-sprache";

    private final Messages messages;

    EasyLanguageView(Messages messages, Operator operator) {
        this.messages = messages;
        setHeading(messages.text("easy.title"), messages.text("easy.sentence"));
        addClassNames("lp-prose-page", "lp-easy");
        add(section("easy.what", 6), section("easy.who", 6), section("easy.data", 4), help(operator), film(operator));
    }

    private Section section(String key, int sentences) {
        var section = new Section(new H2(messages.text(key)));
        for (int i = 1; i <= sentences; i++) {
            section.add(new Paragraph(messages.text(key + "." + i)));
        }
        return section;
    }

    private Section help(Operator operator) {
        Section help = section("easy.help", 4);
        help.add(new Paragraph(new Anchor("barrierefreiheit", messages.text("easy.help.form"))));
        for (Field field : List.of(Field.PHONE, Field.EMAIL)) {
            operator.value(field).ifPresent(value -> help.add(new Paragraph(messages.label(field) + ": " + value)));
        }
        return help;
    }

    private Section film(Operator operator) {
        var section = new Section(new H2(messages.text("easy.film")));
        operator.film()
                .ifPresentOrElse(
                        address -> section.add(new Paragraph(new Anchor(address, messages.text("easy.film.link")))),
                        () -> section.add(new Paragraph(messages.text("easy.film.none"))));
        return section;
    }
}

package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.about.BarrierReportService;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import java.util.Optional;

/** The accessibility statement of § 10b BGG NRW, with the form for those who meet a barrier. */
@Route("barrierefreiheit")
@AnonymousAllowed
class AccessibilityView extends Page {

    private static final int GAPS = 5;

    private final Messages messages;

    AccessibilityView(Messages messages, Operator operator, BarrierReportService service) {
        this.messages = messages;
        setHeading(messages.text("about.access.title"), messages.text("about.access.sentence"));
        addClassName("lp-prose-page");
        var report = section("about.access.report", 2);
        report.add(new BarrierForm(messages, service), new Paragraph(contact(operator)));
        add(
                section("about.access.scope", 1),
                section("about.access.state", 1),
                gaps(),
                section("about.access.made", 3),
                report,
                ombuds());
    }

    private Section gaps() {
        var list = new UnorderedList();
        list.addClassName("lp-bullets");
        for (int i = 1; i <= GAPS; i++) {
            list.add(new ListItem(messages.text("about.access.gaps." + i)));
        }
        return new Section(new H2(messages.text("about.access.gaps")), list);
    }

    private String contact(Operator operator) {
        Optional<String> name = operator.value(Operator.Field.NAME);
        Optional<String> email = operator.value(Operator.Field.EMAIL);
        Optional<String> phone = operator.value(Operator.Field.PHONE);
        return name.isPresent() && email.isPresent() && phone.isPresent()
                ? messages.text("about.access.contact", name.get(), email.get(), phone.get())
                : messages.text("about.access.contact.missing");
    }

    private Section ombuds() {
        Section ombuds = section("about.access.ombuds", 2);
        ombuds.add(new Paragraph(
                new Anchor("https://www.lbbp.nrw.de/ombudsstelle", messages.text("about.access.ombuds.link"))));
        ombuds.add(new Paragraph(new Anchor(
                "mailto:ombudsstelle-barrierefreie-it@mags.nrw.de", "ombudsstelle-barrierefreie-it@mags.nrw.de")));
        return ombuds;
    }

    private Section section(String key, int paragraphs) {
        var section = new Section(new H2(messages.text(key)));
        for (int i = 1; i <= paragraphs; i++) {
            section.add(new Paragraph(messages.text(key + "." + i)));
        }
        return section;
    }
}

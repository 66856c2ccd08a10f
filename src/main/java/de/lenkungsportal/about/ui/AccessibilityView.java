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
import de.lenkungsportal.about.KnownBarrier;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.about.TextPlace;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The accessibility statement of § 10b BGG NRW, with the form for those who meet a barrier. */
@Route("barrierefreiheit")
@AnonymousAllowed
class AccessibilityView extends Page {

    private final Messages messages;

    AccessibilityView(
            Messages messages,
            Operator operator,
            BarrierReportService service,
            PageTextService texts,
            CurrentUser currentUser) {
        this.messages = messages;
        setHeading(messages.text("about.access.title"), messages.text("about.access.sentence"));
        addClassName("lp-prose-page");
        if (currentUser.find().filter(user -> user.role() == Role.ADMIN).isPresent()) {
            addAction(new Anchor(TextsView.ROUTE, messages.text("about.text.change")));
        }
        var report = section("about.access.report", 2);
        report.add(new BarrierForm(messages, service), new Paragraph(contact(operator)));
        add(
                new Prose(texts.shown(TextPlace.ACCESSIBILITY)),
                known(service.known()),
                report,
                new Prose(texts.shown(TextPlace.ENFORCEMENT)));
    }

    private Section known(List<KnownBarrier> barriers) {
        var section = new Section(new H2(messages.text("about.access.known")));
        if (barriers.isEmpty()) {
            section.add(new Paragraph(messages.text("about.access.known.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("lp-bullets");
        barriers.forEach(each -> list.add(new ListItem(each.note() + " "
                + messages.text("about.access.known.reported", GermanFormat.day(day(each))) + " " + state(each))));
        section.add(list);
        return section;
    }

    private String state(KnownBarrier barrier) {
        return barrier.mendedOn() == null
                ? messages.text("about.access.known.open")
                : messages.text("about.access.known.mended", GermanFormat.day(barrier.mendedOn()));
    }

    private static LocalDate day(KnownBarrier barrier) {
        return barrier.reportedAt().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    private String contact(Operator operator) {
        Optional<String> name = operator.value(Operator.Field.NAME);
        Optional<String> email = operator.value(Operator.Field.EMAIL);
        Optional<String> phone = operator.value(Operator.Field.PHONE);
        return name.isPresent() && email.isPresent() && phone.isPresent()
                ? messages.text("about.access.contact", name.get(), email.get(), phone.get())
                : messages.text("about.access.contact.missing");
    }

    private Section section(String key, int paragraphs) {
        var section = new Section(new H2(messages.text(key)));
        for (int i = 1; i <= paragraphs; i++) {
            section.add(new Paragraph(messages.text(key + "." + i)));
        }
        return section;
    }
}

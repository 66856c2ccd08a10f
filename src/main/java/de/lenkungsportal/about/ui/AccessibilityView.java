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
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The accessibility statement of § 10b BGG NRW, with the form for those who meet a barrier. */
@Route("barrierefreiheit")
@AnonymousAllowed
class AccessibilityView extends Page {

    private static final int GAPS = 9;
    private static final int SIGN_LANGUAGE = 4;

    private final Messages messages;

    AccessibilityView(Messages messages, Operator operator, BarrierReportService service) {
        this.messages = messages;
        setHeading(messages.text("about.access.title"), messages.text("about.access.sentence"));
        addClassName("lp-prose-page");
        var report = section("about.access.report", 2);
        report.add(new BarrierForm(messages, service), new Paragraph(contact(operator)));
        add(
                scope(operator),
                section("about.access.state", 1),
                gaps(operator),
                known(service.known()),
                section("about.access.help", 4),
                made(operator),
                report,
                ombuds());
    }

    private Section scope(Operator operator) {
        return new Section(
                new H2(messages.text("about.access.scope")),
                new Paragraph(messages.text(
                        "about.access.scope.1",
                        operator.value(Operator.Field.NAME)
                                .orElseGet(() -> messages.text("about.access.operator.missing")))),
                new Paragraph(new Anchor(EasyLanguageView.ROUTE, messages.text("about.access.easy"))));
    }

    private Section made(Operator operator) {
        String reviewed = operator.reviewed()
                .map(day -> messages.text("about.access.reviewed", day))
                .orElseGet(() -> messages.text("about.access.reviewed.none"));
        return new Section(
                new H2(messages.text("about.access.made")),
                new Paragraph(messages.text("about.access.made.1", reviewed)),
                new Paragraph(messages.text("about.access.made.2")),
                new Paragraph(messages.text("about.access.made.3")));
    }

    /** @param operator whose film in sign language, if there is one, closes the fourth gap */
    private Section gaps(Operator operator) {
        var list = new UnorderedList();
        list.addClassName("lp-bullets");
        for (int i = 1; i <= GAPS; i++) {
            if (i != SIGN_LANGUAGE || operator.film().isEmpty()) {
                list.add(new ListItem(messages.text("about.access.gaps." + i)));
            }
        }
        return new Section(new H2(messages.text("about.access.gaps")), list);
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

package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.about.BarrierReport;
import de.lenkungsportal.about.BarrierReport.State;
import de.lenkungsportal.about.BarrierReportService;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What people have reported about barriers; the administration answers and closes. */
@Route("meldungen")
@Menu(title = "about.reports.menu", order = 210, icon = "report")
@RolesAllowed("ADMIN")
class BarrierReportsView extends Page implements BeforeEnterObserver {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int SIZE = 50;

    private final Messages messages;
    private final BarrierReportService service;
    private final Div content = new Div();
    private UrlState state = UrlState.of(QueryParameters.empty());

    BarrierReportsView(Messages messages, BarrierReportService service) {
        this.messages = messages;
        this.service = service;
        addAction(new ExportActions(messages, this::sheet));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    private State shown() {
        return state.code("status", State.class).orElse(State.OPEN);
    }

    private int page() {
        return state.value("seite")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
    }

    private void show() {
        var reports = service.page(shown(), page(), SIZE);
        setHeading(
                messages.text("about.reports.title"),
                messages.text("about.reports.sentence." + shown().name(), reports.total()));
        content.removeAll();
        content.add(choice());
        if (reports.items().isEmpty()) {
            var empty = new Div(new Paragraph(messages.text("about.reports.empty." + shown().name())));
            empty.addClassName("lp-empty");
            content.add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lp-reports");
        EachRecord.into(list, messages, reports.items(), this::item);
        content.add(list, new Pager(messages, page(), Math.ceilDiv((int) reports.total(), SIZE), this::link));
    }

    private Nav choice() {
        var choice = new Nav();
        choice.setAriaLabel(messages.text("about.reports.choice"));
        choice.addClassName("lp-seg");
        for (State each : State.values()) {
            var link = new RouterLink(messages.text("about.reports.state." + each.name()), BarrierReportsView.class);
            link.setQueryParameters(state.with("seite", "")
                    .with("status", each == State.OPEN ? "" : each.name().toLowerCase(Locale.ROOT))
                    .parameters());
            if (each == shown()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choice.add(link);
        }
        return choice;
    }

    private ListItem item(BarrierReport report) {
        var when = new Span(messages.text("about.reports.when", day(report)));
        when.addClassName("lp-label");
        var text = new Paragraph(report.message());
        text.addClassName("lp-user-text");
        var item = new ListItem(new H2(report.page()), when, text);
        if (report.replyTo() != null) {
            item.add(new Paragraph(new Anchor("mailto:" + report.replyTo(), report.replyTo())));
        }
        if (report.publicNote() != null) {
            item.add(new Paragraph(messages.text("about.reports.public.said", report.publicNote())
                    + (report.mendedOn() == null
                            ? ""
                            : " " + messages.text("about.access.known.mended", GermanFormat.day(report.mendedOn())))));
        }
        item.add(foot(report), PublicNote.form(messages, service, report, this::show));
        return item;
    }

    private Component foot(BarrierReport report) {
        if (report.doneAt() != null) {
            return new Paragraph(messages.text(
                    "about.reports.done",
                    GermanFormat.day(report.doneAt().atZone(ZONE).toLocalDate()),
                    report.doneBy() == null ? "" : report.doneBy()));
        }
        var done = new NativeButton(messages.text("about.reports.close"), click -> close(report));
        done.addClassName("lp-btn");
        done.setAriaLabel(messages.text("about.reports.close.of", report.page()));
        return done;
    }

    private void close(BarrierReport report) {
        try {
            service.done(report.id());
        } catch (NotFoundException doneByAnother) {
            // The list that follows shows it among the closed ones.
        }
        show();
    }

    private RouterLink link(int target) {
        var link = new RouterLink("", BarrierReportsView.class);
        link.setQueryParameters(state.with("seite", target == 0 ? "" : String.valueOf(target + 1))
                .parameters());
        return link;
    }

    private static String day(BarrierReport report) {
        return GermanFormat.day(report.reportedAt().atZone(ZONE).toLocalDate());
    }

    private Sheet sheet() {
        String title = messages.text("about.reports.title");
        return new Sheet(
                "meldungen",
                List.of(title),
                List.of(new SheetColumns<BarrierReport>(messages, "about.reports.sheet.")
                        .add("id", BarrierReport::id)
                        .add("reportedAt", BarrierReport::reportedAt)
                        .add("page", BarrierReport::page)
                        .add("message", BarrierReport::message)
                        .add("replyTo", BarrierReport::replyTo)
                        .add("doneAt", BarrierReport::doneAt)
                        .add("doneBy", BarrierReport::doneBy)
                        .add("publicNote", BarrierReport::publicNote)
                        .add("mendedOn", BarrierReport::mendedOn)
                        .table(title, service.export(shown(), page(), SIZE).items())));
    }
}

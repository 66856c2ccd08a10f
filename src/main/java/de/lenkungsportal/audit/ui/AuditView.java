package de.lenkungsportal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.audit.AuditService;
import de.lenkungsportal.audit.ChainState;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.api.CsvDialect;
import de.lenkungsportal.report.SheetWriter.Format;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who signed in, who was refused, who changed what, and whether the trail of it is whole. The filters stand in the address. */
@Route("pruefpfad")
@StyleSheet("theme/audit.css")
@Menu(title = "audit.menu", order = 220, icon = "audit")
@RolesAllowed("ADMIN")
class AuditView extends Page implements BeforeEnterObserver {

    private static final int SIZE = 50;

    private final Messages messages;
    private final AuditWords words;
    private final AuditService service;
    private final AuditFilters filters;
    private final Div download = new Div();
    private final Div chain = new Div();
    private final Div content = new Div();
    private AuditAddress address = AuditAddress.of(QueryParameters.empty());

    AuditView(Messages messages, AuditService service, MunicipalityService municipalities) {
        List<Municipality> all = municipalities.all();
        this.messages = messages;
        this.words = new AuditWords(messages, all);
        this.service = service;
        setHeading(words.text("title"), words.text("sentence"));
        download.addClassName("lp-acts");
        download.add(download(Format.CSV_EXCEL, CsvDialect.EXCEL), download(Format.CSV, CsvDialect.MACHINE));
        addAction(download);
        filters = new AuditFilters(words, all, this::change);
        var box = new FilterBox(words.text("filter"), filters);
        add(chain, box, content);
    }

    private Anchor download(Format format, CsvDialect dialect) {
        return ExportActions.anchor(messages, format, event -> write(dialect, event));
    }

    private void write(CsvDialect dialect, DownloadEvent event) {
        new AuditDownload(service, words).write(address.filter(), dialect, () -> {
            event.setFileName("pruefpfad.csv");
            event.setContentType("text/csv;charset=utf-8");
            return event.getWriter();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = AuditAddress.of(event.getLocation().getQueryParameters());
        content.removeAll();
        chain.removeAll();
        chain.add(chain(service.chain()));
        filters.show(address);
        download.setVisible(address.isReadable());
        content.add(address.isReadable() ? entries() : nothing("unreadable"));
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(AuditView.class, address.with(key, value).parameters());
    }

    private Section chain(ChainState state) {
        var section = new Section();
        section.addClassNames(
                "lp-audit-chain", "lp-audit-" + state.kind().name().toLowerCase(Locale.ROOT));
        section.getElement().setAttribute("aria-label", words.text("chain.label"));
        section.add(new Paragraph(
                state.kind() == ChainState.Kind.UNCHECKED ? words.text("chain.unchecked") : state.sentence()));
        if (!state.protection().isEmpty()) {
            var oneRole = new Paragraph(state.protection());
            oneRole.addClassName("lp-audit-one-role");
            section.add(oneRole);
        }
        return section;
    }

    private Component entries() {
        var found = service.page(address.filter(), address.page(), SIZE);
        if (found.items().isEmpty()) {
            return nothing("empty");
        }
        String count = words.text("count", found.total());
        var table = new DataTable(
                count,
                Stream.of("time", "action", "actor", "subject", "municipality", "detail", "network", "number")
                        .map(column -> words.text("column." + column))
                        .toList());
        table.addClassName("lp-audit-table");
        table.each(messages, found.items(), entry -> row(table, entry));
        var counted = new Paragraph(count);
        counted.addClassName("lp-small");
        counted.getElement().setAttribute("role", "status");
        int pages = (int) Math.ceilDiv(found.total(), (long) SIZE);
        return new Div(counted, table.framed(), new Pager(messages, address.page(), pages, this::page));
    }

    private Div nothing(String why) {
        var empty =
                new Div(new Paragraph(words.text(why)), new RouterLink(words.text("filter.reset"), AuditView.class));
        empty.addClassName("lp-empty");
        return empty;
    }

    private void row(DataTable table, AuditEntry entry) {
        var subject = new RouterLink(words.subject(entry), AuditView.class);
        subject.setQueryParameters(address.with(AuditAddress.KIND, entry.subjectKind())
                .with(AuditAddress.ID, entry.subjectId())
                .parameters());
        table.row(
                new Span(words.time(entry.recordedAt())),
                new Span(words.action(entry.action())),
                person(entry.actor()),
                subject,
                new Span(words.municipality(entry)),
                new Span(words.detail(entry)),
                new Span(entry.network() == null ? "" : entry.network()),
                new Span(Long.toString(entry.id())));
    }

    /** A link to what an account did; who is none is named only. */
    private Component person(String actor) {
        if (words.isNoAccount(actor)) {
            return new Span(words.actor(actor));
        }
        var link = new RouterLink(actor, AuditView.class);
        link.setQueryParameters(address.with(AuditAddress.PERSON, actor).parameters());
        return link;
    }

    private RouterLink page(int target) {
        var link = new RouterLink("", AuditView.class);
        link.setQueryParameters(address.onPage(target).parameters());
        return link;
    }
}

package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.ui.FindingList;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.source.KeptSource;
import de.lenkungsportal.source.Source;
import de.lenkungsportal.source.SourceDate;
import de.lenkungsportal.source.SourceDefect;
import de.lenkungsportal.source.SourceDetails;
import de.lenkungsportal.source.SourceService;
import de.lenkungsportal.source.SourceUpkeepService;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One source document: what is wrong in it, the dates it states, and its figures place by place. */
@Route("quellen/:number")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class SourceView extends RecordPage {

    static final int SIZE = 50;

    private final Messages messages;
    private final SourceService service;
    private final FigureService figures;
    private final FigureNames names;
    private final FindingTexts findingTexts;
    private final SourceUpkeepService upkeep;
    private final SourceForms forms;
    private String number = "";
    private int page;

    SourceView(
            Messages messages,
            SourceService service,
            SourceUpkeepService upkeep,
            FigureService figures,
            FigureNames names,
            FindingTexts findingTexts) {
        super(messages);
        this.upkeep = upkeep;
        this.forms = new SourceForms(messages, upkeep);
        this.names = names;
        this.findingTexts = findingTexts;
        this.messages = messages;
        this.service = service;
        this.figures = figures;
        addAction(new ExportActions(messages, this::sheet));
        content.addClassName("lp-source");
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("seite")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
        show();
    }

    private void show() {
        SourceDetails details = service.get(number);
        Source source = details.source();
        setHeading(source.title(), sentence(source));
        forgetForms();
        content.removeAll();
        content.add(
                new SourceFacts(messages, upkeep, source),
                findings(details),
                defects(details.defects()),
                dates(details.dates()));
        if (!details.taken().isEmpty()) {
            var records = new Section(new H2(messages.text("source.records")));
            details.taken().forEach(taken -> records.add(records(taken)));
            content.add(records);
        }
        content.add(figures(source.figures()));
        addUpkeep(source.kept());
    }

    private static String sentence(Source source) {
        return Stream.of(source.publisher(), Objects.requireNonNullElse(source.event(), ""), stand(source.eventOn()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String stand(@Nullable Stand stand) {
        return stand == null ? "" : GermanFormat.stand(stand);
    }

    /** For those who keep the sources: change, file and deletion; the history for everyone. */
    private void addUpkeep(KeptSource source) {
        EditForm form = upkeep.mayKeep() ? guard(forms.change(source, this::changed)) : null;
        if (form != null) {
            content.add(
                    form,
                    new SourceUpload(messages, upkeep, number, () -> {
                        show();
                        say(messages.text("source.upload.done"));
                    }),
                    guard(forms.deletion(source, () -> leaveDeleted("quellen"))));
        }
        content.add(new RecordHistory(
                messages,
                messages.label(Role.ADMIN),
                forms.versions(source),
                () -> SourceFields.ofStored(messages),
                form));
    }

    private void changed() {
        show();
        say(messages.text("source.changed"));
    }

    private Section section(String key, String kind, int count, Component... parts) {
        Section section = section(key, count, parts);
        section.setId(TakenList.anchor(kind));
        return section;
    }

    private Section section(String key, int count, Component... parts) {
        var section = new Section(new H2(messages.text(key, count)));
        section.add(count == 0 ? new Component[] {new Paragraph(messages.text(key + ".none"))} : parts);
        return section;
    }

    private Component findings(SourceDetails details) {
        var all = new Anchor(
                TakenList.findings(details.source()),
                messages.text("source.findings.all", details.source().contradictions()));
        return section(
                "source.findings",
                details.source().contradictions(),
                new FindingList(findingTexts, details.findings()),
                new Paragraph(all));
    }

    private Component records(SourceDetails.Taken taken) {
        String title =
                messages.text("source.records." + taken.kind(), taken.records().size());
        var table = new DataTable(title, labels("source.record.", "title", "municipality", "place"));
        table.each(
                messages,
                taken.records(),
                record -> table.row(
                        record.address() == null
                                ? new Span(record.title())
                                : new Anchor(record.address(), record.title()),
                        new Span(record.owner() == null ? "" : record.owner()),
                        new Span(record.place())));
        var folded = new NativeDetails(title, table);
        folded.setId(TakenList.anchor(taken.kind()));
        folded.addClassName("lp-taken-records");
        return folded;
    }

    private Component defects(List<SourceDefect> defects) {
        var list = new UnorderedList();
        list.addClassName("lp-defects");
        for (SourceDefect defect : defects) {
            var treatment = new Paragraph(messages.text("source.treatment", defect.treatment()));
            treatment.addClassName("lp-muted");
            list.add(new ListItem(new H3(defect.place()), new Paragraph(defect.finding()), treatment));
        }
        return section("source.defects", defects.size(), list);
    }

    private Component dates(List<SourceDate> dates) {
        return section("source.dates", "DATE", dates.size(), new SourceDateTable(messages, dates));
    }

    private Component figures(int total) {
        var parts = new FiguresByPlace(
                messages, names, figures.ofSource(number, page, SIZE).items());
        return section(
                "source.figures",
                "FIGURE",
                total,
                parts,
                Abbreviations.of(messages, parts),
                new Pager(messages, page, Math.ceilDiv(total, SIZE), this::link));
    }

    private List<String> labels(String prefix, String... columns) {
        return Stream.of(columns).map(column -> messages.text(prefix + column)).toList();
    }

    private RouterLink link(int target) {
        var link = new RouterLink("", SourceView.class, new RouteParameters("number", number));
        link.setQueryParameters(
                target == 0 ? QueryParameters.empty() : QueryParameters.of("seite", String.valueOf(target + 1)));
        return link;
    }

    private Sheet sheet() {
        Source source = service.get(number).source();
        var records = new ArrayList<FigureRecord>();
        int pages = Math.ceilDiv(source.figures(), Page.MAX_SIZE);
        for (int each = 0; each < pages; each++) {
            records.addAll(figures.ofSource(number, each, Page.MAX_SIZE).items());
        }
        return new Sheet(
                "quelle-" + number,
                List.of(source.title(), sentence(source)),
                List.of(SourceSheets.figures(messages, names).table(messages.text("source.sheet.figures"), records)));
    }
}

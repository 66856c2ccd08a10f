package de.lenkungsportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.imports.ImportHistoryService;
import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What files were read in, by whom, and what became of them; filters and page stand in the address. */
@Route("vorgaenge")
@Menu(title = "imports.menu", order = 212, icon = "import")
@RolesAllowed("ADMIN")
class ImportsView extends Page implements BeforeEnterObserver {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final int SIZE = 50;
    private static final String KIND = "art";
    private static final String AGS = "kommune";
    private static final String PAGE = "seite";

    private final Messages messages;
    private final ImportHistoryService service;
    private final Map<String, String> municipalities = new LinkedHashMap<>();
    private final Select<String> kind;
    private final Select<String> ags;
    private final Div content = new Div();
    private UrlState url = UrlState.of(QueryParameters.empty());

    ImportsView(Messages messages, ImportHistoryService service, MunicipalityService known) {
        this.messages = messages;
        this.service = service;
        known.all().forEach((Municipality each) -> municipalities.put(each.ags(), each.name()));
        kind = choice(
                KIND,
                Stream.of(ImportKind.values()).map(Enum::name).toList(),
                code -> messages.label(ImportKind.valueOf(code)));
        ags = choice(AGS, List.copyOf(municipalities.keySet()), code -> municipalities.getOrDefault(code, code));
        var filters = new Div(kind, ags);
        filters.addClassName("lp-filters");
        addAction(new ExportActions(messages, this::sheet));
        add(new FilterBox(text("filter"), filters), content);
    }

    private Select<String> choice(String key, List<String> codes, SerializableFunction<String, String> label) {
        var select = new Select<String>();
        select.setLabel(text("filter." + key));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code == null ? text("filter.all") : label.apply(code));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("filter.all"));
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                ImportsView.class,
                                url.with(PAGE, "")
                                        .with(key, event.getValue() == null ? "" : event.getValue())
                                        .parameters());
            }
        });
        return select;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url = UrlState.of(event.getLocation().getQueryParameters());
        kind.setValue(url.code(KIND, ImportKind.class).map(Enum::name).orElse(null));
        ags.setValue(url.ags(AGS).filter(municipalities::containsKey).orElse(null));
        int page = url.matching(PAGE, "[1-9][0-9]{0,5}").map(Integer::parseInt).orElse(1) - 1;
        var found = service.page(filter(), page, SIZE);
        int running = service.running();
        setHeading(text("title", found.total()), text("sentence", running));
        content.removeAll();
        content.add(found.items().isEmpty() ? empty() : table(found.items()));
        content.add(new Pager(messages, page, (int) Math.ceilDiv(found.total(), (long) SIZE), this::page));
    }

    private ImportFilter filter() {
        return new ImportFilter(
                url.code(KIND, ImportKind.class).map(Set::of).orElse(Set.of()),
                url.ags(AGS).map(Set::of).orElse(Set.of()));
    }

    private RouterLink page(int target) {
        var link = new RouterLink("", ImportsView.class);
        link.setQueryParameters(
                url.with(PAGE, target == 0 ? "" : String.valueOf(target + 1)).parameters());
        return link;
    }

    private Component empty() {
        boolean isFiltered = url.hasAny(KIND, AGS);
        var empty = new Div(new Paragraph(text(isFiltered ? "emptyFilter" : "empty")));
        if (isFiltered) {
            empty.add(new RouterLink(text("filter.reset"), ImportsView.class));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private Component table(List<PastImport> found) {
        var table = new DataTable(
                text("table"),
                Stream.of("file", "kind", "municipality", "importedAt", "importedBy", "outcome")
                        .map(column -> text("column." + column))
                        .toList());
        table.each(
                messages,
                found,
                past -> table.row(
                        new Span(past.fileName()),
                        new Span(messages.label(past.kind())),
                        new Span(municipality(past)),
                        new Span(moment(past.importedAt())),
                        new Span(past.importedBy()),
                        new Span(outcome(past))));
        return table.framed();
    }

    private String municipality(PastImport past) {
        return past.ags() == null ? text("several") : municipalities.getOrDefault(past.ags(), past.ags());
    }

    private String outcome(PastImport past) {
        String counts = messages.text("ingest.past.counts", past.added(), past.revised());
        Instant undone = past.undoneAt();
        return undone == null ? counts : text("outcome.undone", counts, moment(undone));
    }

    private static String moment(Instant moment) {
        var local = moment.atZone(HERE);
        return GermanFormat.day(LocalDate.ofInstant(moment, HERE)) + ", "
                + "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    private Sheet sheet() {
        var all = new ArrayList<PastImport>();
        service.export(filter(), all::add);
        var columns = new SheetColumns<PastImport>(messages, "imports.column.")
                .add("file", PastImport::fileName)
                .code("kind", PastImport::kind)
                .add("municipality", this::municipality)
                .add("importedAt", past -> moment(past.importedAt()))
                .add("importedBy", PastImport::importedBy)
                .add("added", PastImport::added)
                .add("revised", PastImport::revised)
                .add("undoneAt", past -> past.undoneAt() == null ? "" : moment(past.undoneAt()));
        return new Sheet("vorgaenge", List.of(text("title", all.size())), List.of(columns.table(text("table"), all)));
    }

    private String text(String key, Object... arguments) {
        return messages.text("imports." + key, arguments);
    }
}

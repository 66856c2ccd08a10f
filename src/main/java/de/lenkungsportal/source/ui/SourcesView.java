package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.source.Source;
import de.lenkungsportal.source.SourceFilter;
import de.lenkungsportal.source.SourceFilter.Notices;
import de.lenkungsportal.source.SourceService;
import de.lenkungsportal.source.SourceUpkeepService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source documents, with what each contributes and what is wrong in it. */
@Route("quellen")
@Menu(title = "source.menu", order = 100, icon = "source")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class SourcesView extends RecordPage {

    private static final String SEARCH = "suche";
    private static final String NOTICES = "hinweise";

    private final Messages messages;
    private final SourceService service;
    private final SourceUpkeepService upkeep;
    private UrlState state = UrlState.of(QueryParameters.empty());
    private List<Source> shown = List.of();

    SourcesView(Messages messages, SourceService service, SourceUpkeepService upkeep) {
        super(messages);
        this.upkeep = upkeep;
        this.messages = messages;
        this.service = service;
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        shown = service.list(new SourceFilter(state.value(SEARCH).orElse(""), notices()));
        setHeading(messages.text("source.title"), sentence());
        forgetForms();
        content.removeAll();
        boolean isKeeper = upkeep.mayKeep();
        if (isKeeper) {
            content.add(guard(new SourceForms(messages, upkeep)
                    .entry(added -> UI.getCurrent().navigate("quellen/" + added.number()))));
        }
        content.add(filters(), shown.isEmpty() ? empty() : table());
        if (isKeeper) {
            content.add(deleted());
        }
    }

    private DeletedEntries deleted() {
        return new DeletedEntries(
                messages,
                upkeep.deleted().stream()
                        .map(each -> new DeletedEntries.Entry(
                                messages.text("source.deleted.what", each.number(), each.title()),
                                each.at(),
                                each.reason(),
                                () -> restore(() -> upkeep.restore(each.number()), this::show)))
                        .toList());
    }

    private Notices notices() {
        return state.value(NOTICES).isPresent() ? Notices.WITH_NOTICES : Notices.ALL;
    }

    private String sentence() {
        return messages.text(
                "source.sentence",
                shown.size(),
                shown.stream().mapToInt(Source::figures).sum(),
                shown.stream().mapToInt(Source::others).sum(),
                shown.stream().mapToInt(Source::defects).sum());
    }

    private Component filters() {
        var search = new Input();
        search.setType("search");
        search.setId("quellen-suche");
        search.setValue(state.value(SEARCH).orElse(""));
        search.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        SourcesView.class,
                        state.with(SEARCH, change.getValue().strip()).parameters()));
        var label = new NativeLabel(messages.text("source.search"));
        label.setFor(search);
        var field = new Div(label, search);
        field.addClassName("lp-field");
        var choice = new Nav(choice(Notices.ALL, ""), choice(Notices.WITH_NOTICES, "ja"));
        choice.setAriaLabel(messages.text("source.choice"));
        choice.addClassName("lp-seg");
        var filters = new Div(field, choice);
        filters.addClassName("lp-source-filters");
        return filters;
    }

    private RouterLink choice(Notices notices, String value) {
        var link = new RouterLink(messages.label(notices), SourcesView.class);
        link.setQueryParameters(state.with(NOTICES, value).parameters());
        if (notices == notices()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component table() {
        var table = new DataTable(
                messages.text("source.title"),
                Stream.of("document", "publisher", "event", "taken", "contradictions", "defects")
                        .map(column -> messages.text("source.column." + column))
                        .toList());
        table.addClassName("lp-sources");
        table.each(
                messages,
                shown,
                source -> table.row(
                        new Div(new Anchor("quellen/" + source.number(), source.title()), number(source)),
                        new Span(source.publisher()),
                        new Span(event(source)),
                        new TakenList(messages, source),
                        contradictions(source),
                        count(source.defects())));
        return table;
    }

    private Span number(Source source) {
        var number = new Span(messages.text("source.number", source.number()));
        number.addClassName("lp-label");
        return number;
    }

    private Component contradictions(Source source) {
        return source.contradictions() == 0
                ? count(0)
                : new Anchor(TakenList.findings(source), count(source.contradictions()));
    }

    private static Span count(int count) {
        var number = new Span(String.valueOf(count));
        number.addClassName(count == 0 ? "lp-na" : "lp-count");
        return number;
    }

    private static String event(Source source) {
        return Stream.of(
                        Objects.requireNonNullElse(source.event(), ""),
                        source.eventOn() == null ? "" : GermanFormat.stand(source.eventOn()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Component empty() {
        var empty = new Div(
                new Paragraph(messages.text("source.empty")),
                new RouterLink(messages.text("source.reset"), SourcesView.class));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Sheet sheet() {
        String title = messages.text("source.title");
        return new Sheet(
                "quellen",
                List.of(title, sentence()),
                List.of(SourceSheets.sources(messages).table(title, shown)));
    }
}

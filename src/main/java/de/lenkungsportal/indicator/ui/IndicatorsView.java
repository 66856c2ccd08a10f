package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of indicators: for everyone to read, for an administrator to keep. */
@Route(IndicatorsView.ROUTE)
@Menu(title = "indicator.menu", order = 105, icon = "catalogue")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/indicator.css")
class IndicatorsView extends RecordPage {

    static final String ROUTE = "kennzahlenkatalog";

    private static final String SEARCH = "suche";
    private static final String KIND = "art";
    private static final String STATE = "zustand";

    private static final List<String> COLUMNS =
            List.of("name", "definition", "units", "kind", "dimensions", "figures", "source", "state");

    private final IndicatorService service;
    private final CurrentUser currentUser;
    private final IndicatorWords words;
    private final UrlFilters filters = new UrlFilters(this::change);
    private UrlState state = UrlState.of(QueryParameters.empty());
    private List<CatalogueEntry> shown = List.of();

    IndicatorsView(IndicatorService service, CurrentUser currentUser, IndicatorNames names, Messages messages) {
        super(messages);
        this.service = service;
        this.currentUser = currentUser;
        this.words = new IndicatorWords(messages, names);
        filters.text(SEARCH, words.text("search"));
        filters.choice(
                KIND,
                words.text("column.kind"),
                words.text("allKinds"),
                Stream.of(IndicatorContent.Kind.values())
                        .map(kind -> new UrlFilters.Option(kind.name(), words.kind(kind)))
                        .toList());
        filters.choice(
                STATE,
                words.text("column.state"),
                words.text("allStates"),
                List.of(
                        new UrlFilters.Option("geführt", words.text("state.inUse")),
                        new UrlFilters.Option("ausgemustert", words.text("state.retired"))));
        addComponentAtIndex(indexOf(content), filters);
        content.addClassName("lp-indicators");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        filters.show(key -> state.value(key).orElse(""));
        show();
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(IndicatorsView.class, state.with(key, value).parameters());
    }

    private void show() {
        List<CatalogueEntry> all = service.all();
        Map<Indicator, Integer> figures = service.figures();
        shown = all.stream().filter(this::matches).toList();
        setHeading(
                words.text("title"),
                words.text(
                        "sentence",
                        shown.size(),
                        shown.stream()
                                .filter(each -> figures.containsKey(each.indicator()))
                                .count()));
        forgetForms();
        content.removeAll();
        if (currentUser.get().role() == Role.ADMIN) {
            content.add(guard(form()));
        }
        if (currentUser.get().role() != Role.STEERING) {
            content.add(new Anchor("kennzahl-eintragen", words.text("enter")));
        }
        content.add(shown.isEmpty() ? empty() : table(figures));
    }

    private boolean matches(CatalogueEntry entry) {
        IndicatorContent is = entry.content();
        String search = state.value(SEARCH).orElse("").strip().toLowerCase(Locale.GERMANY);
        boolean isFound = Stream.of(entry.code(), is.name(), is.shortName(), is.definition())
                .anyMatch(text -> text.toLowerCase(Locale.GERMANY).contains(search));
        return isFound
                && state.code(KIND, IndicatorContent.Kind.class)
                        .map(kind -> kind == is.kind())
                        .orElse(true)
                && state.value(STATE)
                        .map(word -> word.equals("ausgemustert") == is.retired())
                        .orElse(true);
    }

    private Component table(Map<Indicator, Integer> figures) {
        var table = new DataTable(words.text("title"), captions());
        for (CatalogueEntry entry : shown) {
            IndicatorContent is = entry.content();
            int count = figures.getOrDefault(entry.indicator(), 0);
            table.row(
                    new Div(new Anchor(ROUTE + "/" + entry.code(), is.name()), label(entry.code())),
                    new Span(is.definition()),
                    new Span(words.units(is)),
                    new Span(words.kind(is.kind())),
                    new Span(words.dimensions(is)),
                    count == 0
                            ? label(words.text("noFigures"))
                            : new Anchor("staedtevergleich/kennzahl/" + entry.code(), words.text("figures", count)),
                    is.source() == null
                            ? new Span(words.source(is))
                            : new Anchor("quellen/" + is.source(), words.source(is)),
                    new Span(words.state(entry)));
        }
        return table.framed();
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("lp-label");
        return label;
    }

    private List<String> captions() {
        return COLUMNS.stream().map(column -> words.text("column." + column)).toList();
    }

    private Component empty() {
        var empty =
                new Div(new Paragraph(words.text("empty")), new RouterLink(words.text("reset"), IndicatorsView.class));
        empty.addClassName("lp-empty");
        return empty;
    }

    private EditForm form() {
        IndicatorFields fields = IndicatorFields.ofNew(words);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                CatalogueEntry added = service.add(fields.code(), fields.typed());
                UI.getCurrent().navigate(ROUTE + "/" + added.code());
            }

            @Override
            public void reset() {
                fields.clear();
            }
        });
    }

    private Sheet sheet() {
        Map<Indicator, Integer> figures = service.figures();
        var header = new ArrayList<String>(captions());
        header.addFirst(words.text("field.code"));
        return new Sheet(
                "kennzahlenkatalog",
                List.of(words.text("title")),
                header,
                shown.stream().map(entry -> row(entry, figures)).toList());
    }

    private List<@Nullable Object> row(CatalogueEntry entry, Map<Indicator, Integer> figures) {
        IndicatorContent is = entry.content();
        return List.of(
                entry.code(),
                is.name(),
                is.definition(),
                words.units(is),
                words.kind(is.kind()),
                words.dimensions(is),
                figures.getOrDefault(entry.indicator(), 0),
                words.source(is),
                words.state(entry));
    }
}

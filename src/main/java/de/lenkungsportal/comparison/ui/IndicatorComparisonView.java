package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.IndicatorComparison;
import de.lenkungsportal.comparison.IndicatorComparisonService;
import de.lenkungsportal.comparison.IndicatorQuery;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.indicator.BreakdownDimension;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any indicator of the catalogue across areas and institutions, each unit for itself. What it shows stands in its address. */
@Route("staedtevergleich/kennzahl/:code")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/indicator.css")
class IndicatorComparisonView extends Page implements BeforeEnterObserver {

    private static final String INDICATOR = "kennzahl";

    private final Messages messages;
    private final FigureNames names;
    private final IndicatorComparisonService service;
    private final IndicatorService indicators;
    private final String mainGroup;
    private final Div bar = new Div();
    private final Div content = new Div();
    private final Anchor enter = new Anchor();
    private UrlFilters filters = new UrlFilters(this::change);
    private IndicatorState state = new IndicatorState(UrlState.of(QueryParameters.empty()), Set.of());
    private @Nullable IndicatorComparison shown;

    IndicatorComparisonView(
            Messages messages,
            FigureNames names,
            IndicatorComparisonService service,
            IndicatorService indicators,
            MunicipalityService municipalities,
            CurrentUser currentUser) {
        this.messages = messages;
        this.names = names;
        this.service = service;
        this.indicators = indicators;
        this.mainGroup = municipalities.mainGroup().map(PeerGroup::name).orElse("");
        bar.addClassName("lp-bar");
        content.addClassName("lp-content");
        add(bar, content);
        enter.setText(messages.text("figureview.enter.title"));
        enter.setVisible(currentUser.get().role() != Role.STEERING);
        addAction(enter);
        var file = new Anchor(NewFigureView.FILE, messages.text("figureimport.link"));
        file.setVisible(enter.isVisible());
        addAction(file);
        addAction(new ExportActions(
                messages, () -> new IndicatorSheet(messages, names).of(Objects.requireNonNull(shown))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        state = new IndicatorState(
                UrlState.of(event.getLocation().getQueryParameters()),
                names.indicators().dimensions().stream()
                        .map(BreakdownDimension::code)
                        .collect(Collectors.toSet()));
        IndicatorComparison comparison = service.compare(code, state.query());
        if (shown == null || !shown.entry().code().equals(code)) {
            offerFilters(comparison);
        }
        shown = comparison;
        enter.setHref(NewFigureView.address(null, code));
        filters.show(
                key -> key.equals(INDICATOR) ? code : state.url().value(key).orElse(""));
        show(comparison);
    }

    private void change(String key, String value) {
        if (key.equals(INDICATOR)) {
            go(value, QueryParameters.empty());
        } else {
            go(code(), state.with(key, value).url().parameters());
        }
    }

    private static void go(String code, QueryParameters parameters) {
        UI.getCurrent().navigate(IndicatorComparisonView.class, new RouteParameters("code", code), parameters);
    }

    private String code() {
        return Objects.requireNonNull(shown).entry().code();
    }

    /** Only what the figures of the indicator say can be chosen. */
    private void offerFilters(IndicatorComparison comparison) {
        filters.removeFromParent();
        filters = new UrlFilters(this::change);
        List<CatalogueEntry> withFigures = indicators.all().stream()
                .filter(entry ->
                        indicators.figures().containsKey(entry.indicator()) || entry.equals(comparison.entry()))
                .toList();
        filters.choice(
                INDICATOR,
                messages.text("compareindicator.filter.indicator"),
                comparison.entry().content().name(),
                withFigures.stream()
                        .filter(entry -> !entry.code().equals(comparison.entry().code()))
                        .map(entry -> new UrlFilters.Option(
                                entry.code(), entry.content().name()))
                        .toList());
        filters.choice(
                IndicatorState.AREAS,
                messages.text("compareindicator.filter.areas"),
                messages.label(IndicatorQuery.Areas.ALL),
                Stream.of(IndicatorQuery.Areas.values())
                        .filter(areas -> areas != IndicatorQuery.Areas.ALL)
                        .filter(areas -> areas != IndicatorQuery.Areas.PEER_GROUP || !mainGroup.isEmpty())
                        .map(areas -> areas == IndicatorQuery.Areas.PEER_GROUP
                                ? new UrlFilters.Option(areas.name(), mainGroup)
                                : option(areas))
                        .toList());
        offer(comparison, IndicatorState.RECHTSKREIS, Rechtskreis.class, Figure::rechtskreis);
        offer(comparison, IndicatorState.CARRIER, Carrier.class, Figure::carrier);
        offer(comparison, IndicatorState.STAGE, Stage.class, Figure::stage);
        for (BreakdownDimension dimension : names.indicators().dimensions()) {
            Set<String> values = comparison.figures().stream()
                    .flatMap(item ->
                            Stream.ofNullable(item.figure().breakdown().values().get(dimension.code())))
                    .collect(Collectors.toSet());
            if (!values.isEmpty()) {
                filters.choice(
                        IndicatorState.key(dimension.code()),
                        dimension.name(),
                        messages.text("compareindicator.filter.all"),
                        dimension.values().entrySet().stream()
                                .filter(value -> values.contains(value.getKey()))
                                .map(value -> new UrlFilters.Option(value.getKey(), value.getValue()))
                                .toList());
            }
        }
        var box = new FilterBox(messages.text("compareindicator.filter"), filters);
        getChildren().filter(FilterBox.class::isInstance).toList().forEach(Component::removeFromParent);
        addComponentAtIndex(indexOf(bar), box);
    }

    private <E extends Enum<E>> void offer(
            IndicatorComparison comparison, String key, Class<E> type, Function<Figure, @Nullable E> column) {
        Set<E> values = comparison.figures().stream()
                .map(FigureRecord::figure)
                .map(column)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        if (values.size() > 1) {
            filters.choice(
                    key,
                    messages.text("compareindicator.filter." + key),
                    messages.text("compareindicator.filter.all"),
                    Stream.of(type.getEnumConstants())
                            .filter(values::contains)
                            .map(this::option)
                            .toList());
        }
    }

    private UrlFilters.Option option(Enum<?> code) {
        return new UrlFilters.Option(code.name(), messages.label(code));
    }

    private void show(IndicatorComparison comparison) {
        String name = comparison.entry().content().name();
        setHeading(
                messages.text("compareindicator.title", name),
                comparison.entry().content().definition());
        bar.removeAll();
        bar.add(forms());
        content.removeAll();
        content.add(new Paragraph(definition(comparison.entry())), new LaterNote(messages, comparison.hidden()));
        if (comparison.units().isEmpty()
                && (comparison.hidden() == 0 || !comparison.figures().isEmpty())) {
            content.add(empty(comparison));
        }
        comparison
                .units()
                .forEach(
                        unit -> content.add(new IndicatorUnit(messages, names, name, comparison, unit, state.isMap())));
    }

    private Nav forms() {
        var nav = new Nav(
                link("compareindicator.form.table", state.with(IndicatorState.FORM, ""), !state.isMap()),
                link("compareindicator.form.map", state.asMap(), state.isMap()));
        nav.addClassName("lp-seg");
        nav.setAriaLabel(messages.text("comparison.form"));
        return nav;
    }

    private RouterLink link(String key, IndicatorState target, boolean current) {
        var link =
                new RouterLink(messages.text(key), IndicatorComparisonView.class, new RouteParameters("code", code()));
        link.setQueryParameters(target.url().parameters());
        link.getElement().setAttribute("aria-current", current ? "true" : "false");
        return link;
    }

    private Anchor definition(CatalogueEntry entry) {
        return new Anchor("kennzahlenkatalog/" + entry.code(), messages.text("compareindicator.definition"));
    }

    private Component empty(IndicatorComparison comparison) {
        boolean isFiltered = !comparison.figures().isEmpty();
        var empty = new Div(new Paragraph(
                messages.text(isFiltered ? "compareindicator.empty.filtered" : "compareindicator.empty.never")));
        if (isFiltered) {
            empty.add(new RouterLink(
                    messages.text("compareindicator.reset"),
                    IndicatorComparisonView.class,
                    new RouteParameters("code", code())));
        }
        empty.addClassName("lp-empty");
        return empty;
    }
}

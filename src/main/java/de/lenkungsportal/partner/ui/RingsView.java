package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.CooperationAgreementService;
import de.lenkungsportal.partner.Gap;
import de.lenkungsportal.partner.GapTexts;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works with one municipality, in rings or as a table, or across the cities. What it shows stands in its address. */
@Route(RingsState.ROUTE)
@Menu(title = "partnerview.menu", order = 40, icon = "partner")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class RingsView extends Page implements BeforeEnterObserver {

    private final PartnerWords words;
    private final CityNetworks networks;
    private final CooperationAgreementService agreements;
    private final GapTexts gapTexts;
    private final AcrossCities across;
    private final PlaceCoverage coverage;
    private final CurrentUser currentUser;
    private final List<Municipality> cities;
    private final RingsFilters filters;
    private final NativeDetails filterBox;
    private final Select<Municipality> city = new Select<>();
    private final Div forms = new Div();
    private final Div upkeep = new Div();
    private final Div content = new Div();
    private RingsState state = RingsState.of(QueryParameters.empty());
    private @Nullable String opened;

    RingsView(
            Messages messages,
            CityNetworks networks,
            CooperationAgreementService agreements,
            GapTexts gapTexts,
            AcrossCities across,
            PlaceCoverage coverage,
            MunicipalityService municipalities,
            CurrentUser currentUser) {
        this.words = new PartnerWords(messages);
        this.networks = networks;
        this.agreements = agreements;
        this.gapTexts = gapTexts;
        this.across = across;
        this.coverage = coverage;
        this.currentUser = currentUser;
        this.cities = municipalities.all();
        filters = new RingsFilters(words, this::change);
        filterBox = new NativeDetails(words.text("filter"), filters);
        filterBox.getElement().executeJs("this.open = window.innerWidth >= 720");
        filterBox.addClassName("lp-filter-box");
        city.setLabel(words.text("filter.city"));
        city.setItems(cities);
        city.setItemLabelGenerator(Municipality::name);
        city.addClassName("lp-rings-city");
        city.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                navigate(state.with(RingsState.CHOSEN, "")
                        .with(RingsState.CITY, event.getValue().ags()));
            }
        });
        var cityBox = new Div(city);
        cityBox.addClassName("lp-filters");
        upkeep.addClassName("lp-partner-actions");
        var bar = new Div(cityBox, filterBox, upkeep);
        bar.addClassName("lp-rings-bar");
        add(bar, content);
        addAction(forms);
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = RingsState.of(event.getLocation().getQueryParameters());
        Municipality chosen = municipality();
        city.setValue(chosen);
        filters.show(state);
        content.removeAll();
        forms.removeAll();
        forms.add(new RingsFormSwitch(words, state, chosen));
        upkeep.removeAll();
        boolean isOneCity = state.form() == RingsState.Form.RINGE || state.form() == RingsState.Form.TABELLE;
        city.setVisible(state.form() != RingsState.Form.STAEDTE);
        filterBox.setVisible(isOneCity);
        switch (state.form()) {
            case RINGE, TABELLE -> showCity(networks.of(chosen, state));
            case STAEDTE -> {
                setHeading(words.text("cities.title"), across.sentence(state));
                content.add(across.matrix(state));
            }
            case ORTE -> {
                setHeading(words.text("places.title", chosen.name()), coverage.sentence(chosen));
                content.add(coverage.table(chosen));
            }
        }
    }

    private void showCity(CityNetwork network) {
        String chosen = state.chosen().orElseGet(() -> first(network));
        var model = new RingModel(words, network, state, chosen);
        setHeading(words.text("title", network.city().name()), model.sentence());
        if (mayWrite(network.city())) {
            upkeep.add(PartnerPanel.button(NewPartnershipView.ROUTE, words.text("new"), "lp-btn-main"));
            upkeep.add(PartnerPanel.button(PartnerImportView.ROUTE, words.text("import"), "lp-btn"));
        }
        if (network.isEmpty()) {
            content.add(empty(network));
            return;
        }
        if (state.form() == RingsState.Form.TABELLE) {
            content.add(table(network));
            return;
        }
        var stage = new Div(new RingDiagram(model.model()).onOpen(this::open), note(network));
        stage.addClassName("lp-rings-stage");
        var side = new Div();
        side.addClassName("lp-rings-side");
        PartnerPanel panel = panel(network, chosen);
        if (panel != null) {
            side.add(panel);
            if (chosen.equals(opened)) {
                panel.focus();
            }
        }
        opened = null;
        side.add(new RingCounts(words, network), new GapList(words, gapTexts, network.gaps(), chosen, this::entry));
        var both = new Div(stage, side);
        both.addClassName("lp-rings-lay");
        content.add(both, table(network));
    }

    private @Nullable PartnerPanel panel(CityNetwork network, String chosen) {
        Optional<Partnership> partner = network.partner(chosen);
        if (partner.isPresent()) {
            return PartnerPanel.of(words, partner.get(), CooperationAgreementSection.of(agreements, partner.get()));
        }
        return network.gap(chosen)
                .map(gap -> PartnerPanel.of(
                        words, gapTexts, gap, entry(gap).stream().toList()))
                .orElse(null);
    }

    /** Where the coordination may enter a partner for a place that is empty. */
    private Optional<Component> entry(Gap gap) {
        if (gap.kind() == null || !currentUser.get().mayWriteFor(gap.ags())) {
            return Optional.empty();
        }
        return Optional.of(
                new Anchor(NewPartnershipView.href(gap.kind()), words.text("gap.enter", words.label(gap.kind()))));
    }

    private Component table(CityNetwork network) {
        var section = new Section(new H2(words.text("table")), new PartnerTable(words, network).framed());
        section.addClassName("lp-rings-below");
        section.setId("tabelle");
        return section;
    }

    private Component note(CityNetwork network) {
        var note = new Paragraph(new Span(words.text("note", network.city().name())));
        note.addClassName("lp-rings-note");
        note.add(
                new Span(" "), new Anchor(state.with(RingsState.FORM, "tabelle").href(), words.text("asTable")));
        return note;
    }

    /** Empty state: no source names a partner, which does not mean that there is none. */
    private Component empty(CityNetwork network) {
        var empty = new Div(new Span(words.text(
                state.isFiltered() ? "empty.filter" : "empty.city",
                network.city().name())));
        empty.add(new Span(words.text("empty.notNone")));
        if (state.isFiltered()) {
            empty.add(new Anchor(
                    RingsState.ROUTE + "?" + RingsState.CITY + "="
                            + network.city().ags(),
                    words.text("empty.reset")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private boolean mayWrite(Municipality municipality) {
        return currentUser.get().mayWriteFor(municipality.ags());
    }

    /** The city of the address, the own one, or the first of the fourteen. */
    private Municipality municipality() {
        String ags = state.city()
                .or(() -> Optional.ofNullable(currentUser.get().ags()))
                .orElse("");
        return find(ags)
                .orElseGet(() -> cities.stream()
                        .filter(one -> Objects.equals(one.peerGroup(), Municipality.GROSSSTADT_14))
                        .findFirst()
                        .orElse(cities.getFirst()));
    }

    private Optional<Municipality> find(String ags) {
        return cities.stream().filter(one -> one.ags().equals(ags)).findFirst();
    }

    private static String first(CityNetwork network) {
        return Stream.concat(
                        network.partners().stream().map(Partnership::id),
                        network.gaps().stream().map(Gap::id))
                .findFirst()
                .orElse("");
    }

    /** The first time a place is shown beside the rings; asked for again, a partnership opens on its own page. */
    private void open(String id) {
        boolean isShown = state.chosen().filter(id::equals).isPresent();
        if (isShown && networks.of(municipality(), state).partner(id).isPresent()) {
            UI.getCurrent().navigate(PartnershipView.class, new RouteParameters("id", id));
            return;
        }
        opened = id;
        navigate(state.with(RingsState.CHOSEN, id));
    }

    private void change(String key, String value) {
        navigate(state.with(key, value).with(RingsState.CHOSEN, ""));
    }

    private static void navigate(RingsState target) {
        UI.getCurrent().navigate(RingsView.class, target.url().parameters());
    }

    private Sheet sheet() {
        return switch (state.form()) {
            case RINGE, TABELLE -> PartnerSheets.city(words, gapTexts, networks.of(municipality(), state));
            case STAEDTE -> across.matrixSheet(state);
            case ORTE -> coverage.sheet(municipality());
        };
    }
}

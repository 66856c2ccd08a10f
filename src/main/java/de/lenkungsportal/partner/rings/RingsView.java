package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.LinkButton;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.HomeService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works with one municipality, in rings or as a table, or across the cities. What it shows stands in its address. */
@Route(PartnerAddress.RINGS)
@Menu(title = "partnerview.menu", order = 40, icon = "partner")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class RingsView extends Page implements BeforeEnterObserver {

    private final PartnerWords words;
    private final CityRings rings;
    private final AcrossCities across;
    private final PlaceCoverage coverage;
    private final CurrentUser currentUser;
    private final HomeService homes;
    private final List<Municipality> cities;
    private final List<Municipality> compared;
    private final RingsFilters filters;
    private final FilterBox filterBox;
    private final Div cityBoxAndFilters = new Div();
    private final Select<Municipality> city = new Select<>();
    private final Div forms = new Div();
    private final Div upkeep = new Div();
    private final Div content = new Div();
    private RingsState state = RingsState.of(QueryParameters.empty());
    private @Nullable String opened;

    RingsView(
            Messages messages,
            CityRings rings,
            AcrossCities across,
            PlaceCoverage coverage,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            HomeService homes) {
        this.words = new PartnerWords(messages);
        this.rings = rings;
        this.across = across;
        this.coverage = coverage;
        this.currentUser = currentUser;
        this.homes = homes;
        this.cities = municipalities.all();
        this.compared = municipalities.compared();
        filters = new RingsFilters(words, this::change);
        filterBox = new FilterBox(words.text("filter"), filters);
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
        cityBoxAndFilters.add(cityBox, filterBox, upkeep);
        cityBoxAndFilters.addClassName("lp-rings-bar");
        add(cityBoxAndFilters, content);
        addAction(forms);
        if (!cities.isEmpty()) {
            addAction(new ExportActions(messages, this::sheet));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = RingsState.of(event.getLocation().getQueryParameters());
        if (cities.isEmpty()) {
            showNoCity();
            return;
        }
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
            case RINGE, TABELLE -> showCity(rings.network(chosen, state));
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

    /** A portal that works with no municipality yet has no rings. */
    private void showNoCity() {
        setHeading(words.text("cities.title"), words.text("noMunicipality"));
        cityBoxAndFilters.setVisible(false);
    }

    private void showCity(CityNetwork network) {
        setHeading(words.text("title." + state.form(), network.city().name()), rings.sentence(network, state));
        if (mayWrite(network.city())) {
            upkeep.add(new LinkButton(PartnerAddress.NEW, words.text("new"), "lp-btn-main"));
            upkeep.add(new LinkButton(PartnerAddress.IMPORT, words.text("import"), "lp-btn"));
        }
        content.add(rings.of(network, state, opened, this::open));
        opened = null;
    }

    private boolean mayWrite(Municipality municipality) {
        return currentUser.get().mayWriteFor(municipality.ags());
    }

    /** The city of the address, the first of those that the user begins with, or the first of those that are compared. */
    private Municipality municipality() {
        return state.city()
                .flatMap(this::find)
                .or(this::home)
                .or(() -> compared.stream().findFirst())
                .orElseGet(cities::getFirst);
    }

    private Optional<Municipality> home() {
        Set<String> begun = homes.current().homes();
        return cities.stream().filter(one -> begun.contains(one.ags())).findFirst();
    }

    private Optional<Municipality> find(String ags) {
        return cities.stream().filter(one -> one.ags().equals(ags)).findFirst();
    }

    /** The first time a place is shown beside the rings; asked for again, a partnership opens on its own page. */
    private void open(String id) {
        boolean isShown = state.chosen().filter(id::equals).isPresent();
        if (isShown && rings.network(municipality(), state).partner(id).isPresent()) {
            UI.getCurrent().navigate(PartnerAddress.partnership(id));
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
            case RINGE, TABELLE -> rings.sheet(municipality(), state);
            case STAEDTE -> across.matrixSheet(state);
            case ORTE -> coverage.sheet(municipality());
        };
    }
}

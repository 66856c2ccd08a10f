package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.intake.simulation.IntakeSimulation;
import de.lenkungsportal.intake.simulation.Simulation;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What is coming, how sure that is, and how many staff it takes: all cities, or one. */
@Route("zugangsprognose")
@Menu(title = "forecastview.menu", order = 30, icon = "forecast")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/forecast.css")
class ForecastView extends Page implements BeforeEnterObserver {

    private final Messages messages;
    private final ForecastPages pages;
    private final IntakeSimulation simulation;
    private final CurrentUser currentUser;
    private final Heading heading;
    private final Nav crumbs = new Nav();
    private final Div units = new Div();
    private final Paragraph said = new Paragraph();
    private final Div content = new Div();
    private ForecastState state = ForecastState.of(QueryParameters.empty());

    ForecastView(Messages messages, ForecastPages pages, IntakeSimulation simulation, CurrentUser currentUser) {
        this.messages = messages;
        this.pages = pages;
        this.simulation = simulation;
        this.currentUser = currentUser;
        heading = new Heading(messages);
        addClassName("lp-forecast-page");
        crumbs.addClassName("lp-crumbs");
        crumbs.setAriaLabel(messages.text("forecastview.crumbs"));
        addComponentAsFirst(crumbs);
        addAction(units);
        addAction(new ExportActions(messages, this::sheet));
        said.addClassName("lp-status");
        said.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("tabindex", "-1");
        add(said, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ForecastState.of(event.getLocation().getQueryParameters());
        said.setText("");
        content.removeAll();
        units.removeAll();
        crumbs.removeAll();
        state.city().ifPresentOrElse(this::showCity, this::showAll);
    }

    private void showAll() {
        List<CityTile> tiles = pages.tiles();
        setHeading(messages.text("forecastview.title.all"), heading.of(tiles));
        crumbs.setVisible(false);
        content.add(new Tiles(messages, state, tiles));
        if (currentUser.get().role() == Role.ADMIN) {
            Simulation there = simulation.get();
            if (there.isPresent()) {
                content.add(new SimulationSection(messages, there, () -> removeSimulation(there.weeks())));
            }
        }
    }

    private void removeSimulation(int seen) {
        try {
            said.setText(SimulationSection.removed(messages, simulation.remove(seen)));
        } catch (StaleWriteException stale) {
            said.setText(messages.text("forecastview.simulation.stale"));
        }
        content.removeAll();
        showAll();
        said.getElement().executeJs("this.focus({ preventScroll: true }); window.lpFrame?.toTop()");
    }

    private void showCity(String ags) {
        CityPage page = page(ags);
        SeriesPage series = page.series();
        var all = new RouterLink(messages.text("forecastview.menu"), ForecastView.class);
        crumbs.add(all, new Span(name(page)));
        crumbs.setVisible(true);
        if (series == null) {
            setHeading(messages.text("forecastview.heading.none", page.city().name()), "");
        } else {
            setHeading(heading.title(page.city().name(), series), heading.of(series));
            units.add(choices(page, series));
        }
        content.add(new CityBody(messages, state, page, pages::acknowledge));
    }

    private CityPage page(String ags) {
        return pages.city(ags, state.rechtskreis().orElse(null), state.unit().orElse(null), state.scenario());
    }

    private String name(CityPage page) {
        SeriesPage series = page.series();
        return series == null ? page.city().name() : page.city().name() + ", " + messages.label(series.rechtskreis());
    }

    /** Only series that are there; one is shown at a time, so that units never mix. */
    private Nav choices(CityPage page, SeriesPage shown) {
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.setAriaLabel(messages.text("forecastview.units"));
        boolean several = page.choices().stream()
                        .map(CityPage.Choice::rechtskreis)
                        .distinct()
                        .count()
                > 1;
        for (CityPage.Choice choice : page.choices()) {
            String unit = messages.label(choice.unit());
            var link = new RouterLink(
                    several ? messages.label(choice.rechtskreis()) + ", " + unit : unit, ForecastView.class);
            link.setQueryParameters(state.of(page.city().ags(), choice.rechtskreis(), choice.unit())
                    .parameters());
            boolean current = choice.rechtskreis() == shown.rechtskreis() && choice.unit() == shown.unit();
            link.getElement().setAttribute("aria-current", current ? "true" : "false");
            nav.add(link);
        }
        return nav;
    }

    private Sheet sheet() {
        var sheets = new ForecastSheets(messages);
        return state.city().map(ags -> sheets.of(page(ags))).orElseGet(() -> sheets.of(pages.tiles()));
    }
}

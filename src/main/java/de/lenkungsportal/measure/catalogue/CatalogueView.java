package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.catalogue.CatalogueAddress.CatalogueForm;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The catalogue of all measures: search and facets, as a list, on a time axis or as a calendar. */
@Route(CatalogueAddress.ROUTE)
@Menu(title = "catalogue.menu", order = 60, icon = "measure")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/catalogue.css")
class CatalogueView extends Page implements BeforeEnterObserver {

    private static final int SIZE = 25;

    private final CatalogueService service;
    private final MeasureService measures;
    private final MunicipalityService municipalities;
    private final Clock clock;
    private final MeasureWords words;
    private final SavedViews views;
    private final TextField search = new TextField();
    private final Div facets = new Div();
    private final Div result = new Div();
    private CatalogueAddress address = CatalogueAddress.of(QueryParameters.empty());
    private String heading = "";

    CatalogueView(
            CatalogueService service,
            MeasureService measures,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.measures = measures;
        this.municipalities = municipalities;
        this.clock = clock;
        this.words = new MeasureWords(messages);
        this.views = new SavedViews(words, service);
        addAction(new ExportActions(messages, () -> CatalogueSheet.of(words, heading, address, service)));
        if (currentUser.get().role() == Role.COORDINATOR) {
            link(CatalogueAddress.ROUTE + "/neu", "new");
            link(MeasureImportView.ROUTE, "import");
        }
        var side = new FilterBox(words.text("facets"), new Div(facets, views));
        side.setClassName("lp-cat-side");
        var main = new Div(searchBar(), result);
        main.addClassName("lp-cat-main");
        var layout = new Div(side, main);
        layout.addClassName("lp-cat");
        add(layout);
    }

    private void link(String route, String text) {
        var link = new Anchor(route, words.text(text));
        link.addClassName("lp-btn");
        addAction(link);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CatalogueAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        MeasureCatalogue found = service.search(address.filter(), address.sort(), address.page(), SIZE);
        if (found.page().items().isEmpty() && address.page() > 0) {
            address = address.onPage(0);
            found = service.search(address.filter(), address.sort(), 0, SIZE);
        }
        heading = heading(found.facets());
        setHeading(heading, words.text("sentence"));
        search.setValue(address.text());
        facets.removeAll();
        facets.add(new CatalogueFacets(
                words, address, found.facets(), municipalities.all(), measures.legalBases(), this::open));
        views.show(address);
        result.removeAll();
        result.add(bar());
        if (address.url().later() == Later.HIDDEN) {
            result.add(new LaterNote(words.messages(), found.facets().later()));
        }
        if (found.page().total() == 0) {
            result.add(nothing());
        } else {
            switch (address.form()) {
                case LIST -> list(found);
                case AXIS ->
                    result.add(
                            title(words.label(CatalogueForm.AXIS)),
                            new CatalogueAxis(words, address, first(), runs(), service.undatedRuns(address.filter())));
                case CALENDAR -> result.add(new CatalogueCalendar(words, address, first(), runs()));
            }
        }
    }

    /** For those who go from heading to heading: the result comes behind many filters. */
    private static H2 title(String caption) {
        var title = new H2(caption);
        title.addClassName("lp-hidden");
        return title;
    }

    private void list(MeasureCatalogue found) {
        Div table = new CatalogueTable(words, found.page().items()).framed();
        table.addClassName("lp-cat-list");
        result.add(
                title(words.text("table")),
                table,
                new Pager(
                        words.messages(),
                        address.page(),
                        Math.ceilDiv((int) found.page().total(), SIZE),
                        page -> address.onPage(page).link("")));
    }

    private Quarter first() {
        return address.from(Quarter.of(LocalDate.now(clock)));
    }

    private List<TimelineRun> runs() {
        return service.timeline(
                address.filter(),
                first().firstDay(),
                first().plus(CatalogueAxis.QUARTERS).firstDay().minusDays(1));
    }

    /** How many there are, and how many of them take people, unless the filter asks for a status itself. */
    private String heading(Facets counts) {
        if (counts.listed(address.url().later()) == 0) {
            return words.text("heading.none");
        }
        if (!address.filter().statuses().isEmpty()) {
            return words.text("heading.filtered", counts.total());
        }
        long offered = MeasureStatus.OFFERED.stream()
                .mapToLong(status -> counts.count(Facet.STATUS, status.name()))
                .sum();
        return words.text("heading", counts.total(), offered);
    }

    private Component searchBar() {
        search.setLabel(words.text("search"));
        search.setHelperText(words.text("search.help"));
        search.setClearButtonVisible(true);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(address.with(CatalogueAddress.TEXT, event.getValue().strip()));
            }
        });
        var go = new Button(words.text("search.go"), event -> search.focus());
        var bar = new Div(search, go);
        bar.addClassName("lp-cat-search");
        bar.getElement().setAttribute("role", "search");
        return bar;
    }

    private Div bar() {
        var forms = new Nav();
        forms.addClassName("lp-seg");
        forms.setAriaLabel(words.text("form"));
        for (CatalogueForm form : CatalogueForm.values()) {
            RouterLink link = address.withForm(form).link(words.label(form));
            if (address.form() == form) {
                link.getElement().setAttribute("aria-current", "true");
            }
            forms.add(link);
        }
        var bar = new Div(forms);
        bar.addClassName("lp-cat-bar-line");
        if (address.form() == CatalogueForm.LIST) {
            bar.add(sort());
        }
        if (address.isFiltered()) {
            bar.add(address.unfiltered().link(words.text("reset")));
        }
        return bar;
    }

    private Select<MeasureSort> sort() {
        var select = new Select<MeasureSort>();
        select.setLabel(words.text("sort"));
        select.setItems(MeasureSort.values());
        select.setItemLabelGenerator(words::label);
        select.setValue(address.sort());
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(address.with(CatalogueAddress.SORT, event.getValue().name()));
            }
        });
        return select;
    }

    private Div nothing() {
        var nothing = new Div(
                new Paragraph(words.text("nothing")), address.unfiltered().link(words.text("reset")));
        nothing.addClassName("lp-empty");
        return nothing;
    }

    private void open(CatalogueAddress target) {
        UI.getCurrent().navigate(CatalogueView.class, target.parameters());
    }
}

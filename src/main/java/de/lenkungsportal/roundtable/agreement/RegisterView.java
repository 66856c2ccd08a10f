package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.RoundtableWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The register of agreements across all bodies and cities: overdue first, then conditional, then open. */
@Route(RegisterState.ROUTE)
@Menu(title = "roundtableview.register.menu", order = 55, icon = "agreement")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class RegisterView extends Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;

    private final AgreementService service;
    private final OrganisationService organisations;
    private final RoundtableWords words;
    private final Clock clock;
    private final RegisterFilters filters;
    private final Div content = new Div();
    private RegisterState state = RegisterState.of(QueryParameters.empty());

    RegisterView(
            AgreementService service,
            BodyService bodies,
            MunicipalityService municipalities,
            OrganisationService organisations,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.organisations = organisations;
        this.words = new RoundtableWords(messages);
        this.clock = clock;
        var known = new ArrayList<Body>();
        bodies.stream(BodyFilter.ALL, known::add);
        filters = new RegisterFilters(words, municipalities.all(), known, this::change);
        var box = new FilterBox(words.text("filter"), filters);
        content.addClassName("lp-split");
        add(box, content);
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = RegisterState.of(event.getLocation().getQueryParameters());
        filters.show(state);
        RegisterSummary summary = service.summary(state.filter().with(Later.HIDDEN));
        setHeading(heading(summary), sentence(summary));
        content.removeAll();
        var title = new H2(words.text("register.table"));
        title.addClassName("lp-hidden");
        var main = new Div(title, new LaterNote(words.messages(), isShown() ? 0 : summary.later()), list(summary));
        main.addClassName("lp-stack");
        content.add(main);
        if (summary.total() > 0) {
            content.add(new RegisterSide(words, summary));
        }
    }

    private boolean isShown() {
        return state.url().later() == Later.SHOWN;
    }

    private String heading(RegisterSummary summary) {
        if (summary.total() == 0) {
            return words.text("register.heading.none");
        }
        return summary.overdue() > 0
                ? words.text("register.heading.overdue", summary.overdue(), summary.total())
                : words.text("register.heading", summary.open(), summary.total());
    }

    private String sentence(RegisterSummary summary) {
        return words.text(
                "register.sentence",
                summary.open(),
                summary.conditional(),
                summary.done(),
                summary.dropped(),
                GermanFormat.day(LocalDate.now(clock)));
    }

    private Component list(RegisterSummary summary) {
        if (summary.total() == 0 && !(isShown() && summary.later() > 0)) {
            return empty();
        }
        var found = service.page(state.filter(), state.sort(), state.page(), PAGE_SIZE);
        return new Div(
                new RegisterTable(words, PresentNames.of(words, organisations, found.items()), found.items()).framed(),
                new Pager(
                        words.messages(),
                        found.page(),
                        (int) ((found.total() + PAGE_SIZE - 1) / PAGE_SIZE),
                        this::page));
    }

    private Component empty() {
        var empty = new Div(new Paragraph(words.text(state.isFiltered() ? "register.empty.filter" : "register.empty")));
        if (state.isFiltered()) {
            empty.add(new Anchor(RegisterState.ROUTE, words.text("register.all")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private RouterLink page(int page) {
        var link = new RouterLink("", RegisterView.class);
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(RegisterView.class, state.with(key, value).parameters());
    }

    private Sheet sheet() {
        var all = new ArrayList<Agreement>();
        service.stream(state.filter(), state.sort(), all::add);
        RegisterSummary summary = service.summary(state.filter().with(Later.HIDDEN));
        return RegisterTable.sheet(words, List.of(heading(summary), sentence(summary)), all);
    }
}

package de.lenkungsportal.roundtable.body;

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
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The bodies of the cities and the state, as a tree, with their cadence and the meetings that are missing. */
@Route(Addresses.BODIES)
@Menu(title = "roundtableview.bodies.menu", order = 50, icon = "roundtable")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class BodiesView extends Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 100;

    private final BodyService service;
    private final RoundtableWords words;
    private final Clock clock;
    private final UrlFilters filters;
    private final Div content = new Div();
    private BodiesState state = BodiesState.of(QueryParameters.empty());

    BodiesView(
            BodyService service,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.words = new RoundtableWords(messages);
        this.clock = clock;
        filters = filters(municipalities.all());
        var box = new FilterBox(words.text("filter"), filters);
        add(box, content);
        if (currentUser.get().role() != Role.ADMIN) {
            var add = new Anchor(NewBodyView.ROUTE, words.text("bodies.new"));
            add.addClassNames("lp-btn", "lp-btn-main");
            addAction(add);
        }
        addAction(new ExportActions(messages, () -> {
            List<BodyExpectation> shown = shown();
            return BodiesTable.sheet(words, List.of(heading(shown), sentence(shown)), shown);
        }));
    }

    private UrlFilters filters(List<Municipality> municipalities) {
        var bar = new UrlFilters(this::change);
        bar.choice(
                BodiesState.CITY,
                words.text("filter.stadt"),
                words.text("filter.stadt.all"),
                Stream.concat(
                                Stream.of(new UrlFilters.Option(BodiesState.STATE, words.text("state"))),
                                municipalities.stream().map(one -> new UrlFilters.Option(one.ags(), one.name())))
                        .toList());
        bar.choice(
                BodiesState.KIND,
                words.text("column.kind"),
                words.text("filter.stadt.all"),
                Arrays.stream(BodyKind.values())
                        .map(kind -> new UrlFilters.Option(kind.name().toLowerCase(Locale.ROOT), words.label(kind)))
                        .toList());
        bar.choice(
                BodiesState.OWED,
                words.text("filter.sitzungen"),
                words.text("filter.stadt.all"),
                List.of(new UrlFilters.Option(BodiesState.MISSING, words.text("filter.sitzungen.missing"))));
        bar.text(BodiesState.TEXT, words.text("filter.name"));
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = BodiesState.of(event.getLocation().getQueryParameters());
        filters.show(state::value);
        List<BodyExpectation> shown = shown();
        setHeading(heading(shown), sentence(shown));
        content.removeAll();
        if (state.url().later() == Later.HIDDEN) {
            content.add(new LaterNote(words.messages(), service.later(state.filter())));
        }
        content.add(shown.isEmpty() ? empty() : table(BodyTree.of(shown)));
    }

    private Div table(List<BodyTree.Node> nodes) {
        var title = new H2(words.text("bodies.table"));
        title.addClassName("lp-hidden");
        int first = Math.min(state.page() * PAGE_SIZE, nodes.size());
        return new Div(
                title,
                new BodiesTable(words, nodes.subList(first, Math.min(first + PAGE_SIZE, nodes.size()))).framed(),
                new Pager(words.messages(), state.page(), (nodes.size() + PAGE_SIZE - 1) / PAGE_SIZE, this::page));
    }

    private RouterLink page(int page) {
        var link = new RouterLink("", BodiesView.class);
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    private List<BodyExpectation> shown() {
        return service.expectations(state.filter()).stream()
                .filter(state::shows)
                .toList();
    }

    private List<BodyExpectation> present(List<BodyExpectation> shown) {
        return shown.stream()
                .filter(each -> !each.body().isLaterThan(LocalDate.now(clock)))
                .toList();
    }

    private String heading(List<BodyExpectation> shown) {
        return words.text(
                "bodies.heading",
                present(shown).size(),
                present(shown).stream()
                        .flatMap(each -> Stream.ofNullable(each.body().ags()))
                        .distinct()
                        .count());
    }

    private String sentence(List<BodyExpectation> shown) {
        if (shown.isEmpty()) {
            return words.text("bodies.sentence.none", GermanFormat.day(LocalDate.now(clock)));
        }
        return words.text(
                "bodies.sentence",
                shown.stream().mapToLong(BodyExpectation::missing).sum(),
                GermanFormat.day(LocalDate.now(clock)));
    }

    private Div empty() {
        var empty = new Div(new Paragraph(words.text(state.isFiltered() ? "bodies.empty.filter" : "bodies.empty")));
        if (state.isFiltered()) {
            empty.add(new Anchor(Addresses.BODIES, words.text("bodies.all")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(BodiesView.class, state.with(key, value).parameters());
    }
}

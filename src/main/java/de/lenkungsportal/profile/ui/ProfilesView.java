package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.profile.ProfilePlace;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Steckbriefe side by side, on one facet or two. */
@Route(ProfilesState.ROUTE)
@Menu(title = "profile.menu", order = 22, icon = "profile")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/profile.css")
class ProfilesView extends Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 25;

    private final ProfileFactService service;
    private final ProfileWords words;
    private final UrlFilters filters = new UrlFilters(this::change);
    private final Div content = new Div();
    private ProfilesState state = ProfilesState.of(QueryParameters.empty());
    private String title = "";

    ProfilesView(ProfileFactService service, Messages messages, Clock clock) {
        this.service = service;
        this.words = new ProfileWords(messages, clock);
        var others = Stream.of(ProfileFacet.values())
                .filter(facet -> facet != ProfilesState.FIRST)
                .map(this::option);
        filters.choice(
                ProfilesState.FACET,
                words.text("filter.facet"),
                words.facet(ProfilesState.FIRST),
                Stream.concat(
                                others,
                                Stream.of(new UrlFilters.Option(ProfilesState.ALL, words.text("filter.facet.all"))))
                        .toList());
        filters.choice(
                ProfilesState.BESIDE,
                words.text("filter.beside"),
                words.text("filter.beside.none"),
                Stream.of(ProfileFacet.values()).map(this::option).toList());
        filters.text(ProfilesState.SEARCH, words.text("filter.search"));
        content.addClassName("lp-profiles");
        add(filters, content);
        addAction(new ExportActions(messages, this::sheet));
    }

    private UrlFilters.Option option(ProfileFacet facet) {
        return new UrlFilters.Option(facet.name(), words.facet(facet));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ProfilesState.of(event.getLocation().getQueryParameters());
        filters.show(state::value);
        show();
    }

    private void change(String key, String value) {
        UI.getCurrent().navigate(ProfilesView.class, state.with(key, value).parameters());
    }

    private void show() {
        List<ProfileFacet> facets = state.facets();
        var found = service.profiles(state.filter(), state.page(), PAGE_SIZE);
        if (found.items().isEmpty() && state.page() > 0) {
            state = state.onPage(0);
            found = service.profiles(state.filter(), 0, PAGE_SIZE);
        }
        long present = state.filter().later() == Later.HIDDEN
                ? found.total()
                : service.profiles(state.filter().with(Later.HIDDEN), 0, 1).total();
        title = words.text("title", facets.size() == 1 ? words.facet(facets.getFirst()) : theme("and"), present);
        setHeading(title, words.text("sentence"));
        content.removeAll();
        if (state.filter().later() == Later.HIDDEN) {
            content.add(new LaterNote(words.messages(), hidden()));
        }
        if (found.items().isEmpty()) {
            content.add(empty());
        } else {
            var table = new ProfilesTable(words, title, facets, found.items());
            content.add(
                    table.framed(),
                    Abbreviations.of(words.messages(), table),
                    new Pager(
                            words.messages(), found.page(), Math.ceilDiv((int) found.total(), PAGE_SIZE), this::page));
        }
        if (!facets.isEmpty() && state.search().isEmpty()) {
            addSilent(facets);
        }
    }

    private long hidden() {
        long all = service.page(state.filter().with(Later.SHOWN), 0, 1).total();
        return all - service.page(state.filter(), 0, 1).total();
    }

    /** What is compared: „Sprachen“, „Sprachen“ und „Personal“, or all topics. */
    private String theme(String joiner) {
        return state.facets().isEmpty()
                ? words.text("filter.facet.all")
                : state.facets().stream()
                        .map(facet -> words.text("quoted", words.facet(facet)))
                        .collect(Collectors.joining(words.text(joiner)));
    }

    private RouterLink page(int page) {
        var link = new RouterLink("", ProfilesView.class);
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    private void addSilent(List<ProfileFacet> facets) {
        List<ProfilePlace> silent = service.silent(EnumSet.copyOf(facets));
        if (!silent.isEmpty()) {
            var line = new Paragraph(words.text(
                    "silent",
                    theme("or"),
                    silent.stream().map(ProfilePlace::name).collect(Collectors.joining(", "))));
            line.addClassNames("lp-small", "lp-muted");
            content.add(line);
        }
    }

    private Component empty() {
        String sentence = state.search().isEmpty()
                ? words.text("empty", theme("or"))
                : words.text("empty.search", theme("or"), state.search());
        var empty = new Div(new Paragraph(sentence), new RouterLink(words.text("reset"), ProfilesView.class));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Sheet sheet() {
        return new Sheet(
                "steckbriefe",
                List.of(title, words.text("sentence")),
                List.of(ProfileSheet.table(words, service, state.filter(), words.text("menu"))));
    }
}

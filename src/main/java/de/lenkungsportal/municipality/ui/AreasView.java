package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Area;
import de.lenkungsportal.municipality.AreaService;
import de.lenkungsportal.municipality.ListedArea;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The areas that the portal works with, and the list that more are chosen from. */
@Route(AreasView.ROUTE)
@Menu(title = "area.menu", order = 202, icon = "area")
@RolesAllowed("ADMIN")
class AreasView extends RecordPage {

    static final String ROUTE = "kommunen";

    private static final String SEARCH = "suche";
    private static final String KIND = "art";
    private static final String PAGE = "seite";
    private static final int PAGE_SIZE = 50;
    private static final List<String> COLUMNS = List.of("name", "ags", "kind", "kreis", "groups", "validity");

    private final AreaService service;
    private final PeerGroupService groups;
    private final AreaWords words;
    private final UrlFilters filters = new UrlFilters(this::change);
    private UrlState state = UrlState.of(QueryParameters.empty());
    private List<Area> shown = List.of();

    AreasView(AreaService service, PeerGroupService groups, Messages messages) {
        super(messages);
        this.service = service;
        this.groups = groups;
        this.words = new AreaWords(messages);
        filters.text(SEARCH, words.text("search"));
        filters.choice(
                KIND,
                words.text("column.kind"),
                words.text("allKinds"),
                Stream.of(Kind.values())
                        .map(kind -> new UrlFilters.Option(kind.name(), words.kind(kind)))
                        .toList());
        addComponentAtIndex(indexOf(content), filters);
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        filters.show(key -> state.value(key).orElse(""));
        show();
    }

    private void change(String key, String value) {
        UI.getCurrent()
                .navigate(AreasView.class, state.with(PAGE, "").with(key, value).parameters());
    }

    private void show() {
        List<Area> all = service.all();
        shown = all.stream().filter(this::matches).toList();
        long municipalities = all.stream()
                .filter(area -> area.content().kind().isMunicipality())
                .count();
        setHeading(words.text("title"), words.text("sentence", municipalities));
        forgetForms();
        content.removeAll();
        content.add(new Paragraph(new Anchor(ROUTE + "/einlesen", words.text("list.read"))));
        List<ListedArea> listed = service.listed();
        if (!listed.isEmpty()) {
            content.add(new ListedChoice(words, listed, this::choose));
        }
        content.add(guard(form()));
        content.add(shown.isEmpty() ? empty(all.isEmpty()) : table(all));
    }

    private void choose(Set<String> ags) {
        attempt(
                () -> {
                    List<ListedArea> chosen = service.choose(ags);
                    show();
                    say(words.text("listed.done", chosen.size()));
                },
                this::show);
    }

    private boolean matches(Area area) {
        String search = state.value(SEARCH).orElse("").strip().toLowerCase(Locale.GERMANY);
        return (area.ags().startsWith(search)
                        || area.name().toLowerCase(Locale.GERMANY).contains(search))
                && state.code(KIND, Kind.class)
                        .map(kind -> kind == area.content().kind())
                        .orElse(true);
    }

    private int page() {
        return state.value(PAGE)
                .filter(page -> page.matches("\\d{1,4}"))
                .map(page -> Math.clamp(Integer.parseInt(page) - 1L, 0, Math.max(0, (shown.size() - 1) / PAGE_SIZE)))
                .orElse(0);
    }

    private Component table(List<Area> all) {
        Map<String, String> names = all.stream().collect(Collectors.toMap(Area::ags, Area::name));
        List<PeerGroup> known = groups.all();
        var table = new DataTable(words.text("title"), captions());
        table.each(
                words.messages(),
                shown.stream().skip((long) page() * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                area -> table.row(
                        new Anchor(ROUTE + "/" + area.ags(), area.name()),
                        new Span(area.ags()),
                        new Span(words.kind(area.content().kind())),
                        new Span(kreis(area, names)),
                        new Span(groupsOf(area, known)),
                        new Span(words.validity(area.content()))));
        return new Div(
                table.framed(), new Pager(words.messages(), page(), Math.ceilDiv(shown.size(), PAGE_SIZE), this::link));
    }

    /** The Kreis that a town lies in, as far as the portal works with it. */
    private String kreis(Area area, Map<String, String> names) {
        return area.content().kind() == Kind.CITY && !area.kreis().equals(area.ags())
                ? names.getOrDefault(area.kreis(), words.text("kreis.unknown"))
                : "";
    }

    private static String groupsOf(Area area, List<PeerGroup> known) {
        return known.stream()
                .filter(group -> group.members().contains(area.ags()))
                .map(PeerGroup::name)
                .collect(Collectors.joining(", "));
    }

    private RouterLink link(int target) {
        var link = new RouterLink("", AreasView.class);
        link.setQueryParameters(
                state.with(PAGE, target == 0 ? "" : String.valueOf(target + 1)).parameters());
        return link;
    }

    private List<String> captions() {
        return COLUMNS.stream().map(column -> words.text("column." + column)).toList();
    }

    private Component empty(boolean isNew) {
        var empty = new Div(new Paragraph(words.text(isNew ? "empty.new" : "empty")));
        if (!isNew) {
            empty.add(new RouterLink(words.text("reset"), AreasView.class));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private EditForm form() {
        AreaFields fields = AreaFields.ofNew(words);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                Area added = service.add(fields.ags(), fields.typed());
                UI.getCurrent().navigate(ROUTE + "/" + added.ags());
            }

            @Override
            public void reset() {
                fields.clear();
            }
        });
    }

    private Sheet sheet() {
        Map<String, String> names = service.all().stream().collect(Collectors.toMap(Area::ags, Area::name));
        List<PeerGroup> known = groups.all();
        return new Sheet(
                "kommunen",
                List.of(words.text("title")),
                captions(),
                shown.stream().map(area -> row(area, names, known)).toList());
    }

    private List<@Nullable Object> row(Area area, Map<String, String> names, List<PeerGroup> known) {
        return List.of(
                area.name(),
                area.ags(),
                words.kind(area.content().kind()),
                kreis(area, names),
                groupsOf(area, known),
                words.validity(area.content()));
    }
}

package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeSeries;
import de.lenkungsportal.intake.IntakeSort;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weekly and monthly intake of every municipality; its own coordinator adds to it here. */
@Route(SeriesState.ROUTE)
@Menu(title = "intakeview.menu", order = 32, icon = "intake")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/intake.css")
class SeriesView extends RecordPage {

    private static final int PAGE_SIZE = 50;

    private final IntakeService service;
    private final EntryWords words;
    private final Clock clock;
    private final List<Municipality> municipalities;
    private final Map<String, String> names;
    private final @Nullable String own;
    private SeriesState state;
    private String title = "";

    SeriesView(
            IntakeService service,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        super(messages);
        this.service = service;
        this.words = new EntryWords(messages);
        this.clock = clock;
        this.municipalities = municipalities.all();
        this.names = this.municipalities.stream().collect(Collectors.toMap(Municipality::ags, Municipality::name));
        this.own = currentUser.get().ags();
        this.state = SeriesState.of(QueryParameters.empty(), own);
        content.addClassName("lp-intake");
        addAction(new ExportActions(messages, () -> EntrySheet.of(words, service, state, title, names)));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        state = SeriesState.of(event.getLocation().getQueryParameters(), own);
        show();
    }

    private void show() {
        String city = state.city().orElse(null);
        Page<IntakeEntry> found = service.page(state.filter(), state.page(), PAGE_SIZE, IntakeSort.DEFAULT);
        title = city == null
                ? words.text("title.all", found.total())
                : words.text("title.city", names.getOrDefault(city, city), found.total());
        setHeading(title, words.text("sentence"));
        content.removeAll();
        forgetForms();
        List<Integer> years = service.years(city == null ? names.keySet() : List.of(city));
        content.add(new SeriesFilters(words, state, municipalities, years));
        if (city != null && city.equals(own)) {
            var actions = new Div(
                    guard(form(city)),
                    new Anchor(ImportView.ROUTE, words.messages().text("intakefile.open")));
            actions.addClassName("lp-intake-actions");
            content.add(actions, deleted());
        }
        if (city != null) {
            List<IntakeSeries> series = service.seriesOf(List.of(city));
            if (!series.isEmpty()) {
                content.add(new SeriesTable(words, state, series, today()));
            }
        }
        content.add(found.items().isEmpty() ? empty(city) : entries(found));
    }

    private DeletedEntries deleted() {
        return new DeletedEntries(
                words.messages(),
                service.deleted().stream()
                        .map(each -> new DeletedEntries.Entry(
                                words.text(
                                        "deleted.what",
                                        words.series(each.key()),
                                        each.period().inGerman(),
                                        words.amount(each.entry().quantity())),
                                each.at(),
                                each.reason(),
                                () -> restore(() -> service.restore(each.id()), this::show)))
                        .toList());
    }

    private Section entries(Page<IntakeEntry> found) {
        var table = new EntryTable(words, found.items(), names, today());
        var section = new Section(
                new H2(words.text("entries")),
                table.framed(),
                Abbreviations.of(words.messages(), table),
                new Pager(
                        words.messages(),
                        found.page(),
                        (int) ((found.total() + PAGE_SIZE - 1) / PAGE_SIZE),
                        this::page));
        section.addClassName("lp-intake-entries");
        return section;
    }

    private RouterLink page(int page) {
        var link = new RouterLink("", SeriesView.class);
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    /** What is missing, and who supplies it. */
    private Div empty(@Nullable String city) {
        var empty = new Div(new Paragraph(
                city == null ? words.text("empty.all") : words.text("empty.city", names.getOrDefault(city, city))));
        if (city != null && !city.equals(own)) {
            empty.add(new Paragraph(words.text("empty.who", names.getOrDefault(city, city))));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private EditForm form(String city) {
        var fields = new NewEntryFields(words);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                NewEntryFields.Typed typed = fields.typed(city);
                done(service.create(typed.key(), typed.period(), typed.content()));
            }

            @Override
            public void reset() {
                fields.start(state, Stand.of(today()));
            }
        });
    }

    private void done(IntakeEntry entry) {
        show();
        say(words.text("added", entry.period().inGerman(), words.amount(entry.quantity())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

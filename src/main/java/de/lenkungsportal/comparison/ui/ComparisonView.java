package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.comparison.RoundComparison;
import de.lenkungsportal.comparison.RoundComparisonService;
import de.lenkungsportal.comparison.SurveyRound;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.FilterBox;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The comparison of the cities as table, charts, matrix and map. What it shows stands in its address. */
@Route("staedtevergleich")
@Menu(title = "comparison.menu", order = 20, icon = "comparison")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class ComparisonView extends Page implements BeforeEnterObserver {

    private final Messages messages;
    private final ComparisonService service;
    private final RoundComparisonService overTime;
    private final PlausibilityService plausibility;
    private final FindingTexts findingTexts;
    private final ComparisonFilters filters;
    private final FigureNames names;
    private final String newestRound;
    private final Div forms = new Div();
    private final Div content = new Div();
    private final FilterBox filterBox;
    private final ColumnWords words;
    private final String mainGroup;
    private final boolean isEmptyPortal;
    private ComparisonState state = ComparisonState.initial(List.of());

    ComparisonView(
            Messages messages,
            ComparisonService service,
            RoundComparisonService overTime,
            MunicipalityService municipalities,
            PlausibilityService plausibility,
            FindingTexts findingTexts,
            FigureNames names,
            ProfileDimensionNames profile) {
        this.names = names;
        this.words = new ColumnWords(messages, profile);
        this.messages = messages;
        this.service = service;
        this.overTime = overTime;
        this.plausibility = plausibility;
        this.findingTexts = findingTexts;
        List<SurveyRound> rounds = service.rounds();
        newestRound = service.leadingRound().map(SurveyRound::id).orElse("");
        mainGroup = municipalities.mainGroup().map(PeerGroup::id).orElse("");
        List<Municipality> all = municipalities.all();
        isEmptyPortal = all.isEmpty();
        filters = new ComparisonFilters(
                words, all, municipalities.peerGroups(), rounds, service.categories(newestRound), this::change);
        filterBox = new FilterBox("", filters);
        // Open on a desk, closed on a telephone, where the filters would push the table out of sight.
        forms.addClassName("lp-bar");
        content.addClassName("lp-content");
        add(filterBox, forms, content, elsewhere(municipalities.areas()));
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = new ComparisonState(
                UrlState.of(event.getLocation().getQueryParameters()),
                words.names().inUse());
        filters.show(state, newestRound, mainGroup);
        overTime().ifPresentOrElse(this::show, () -> show(service.compare(state.query(newestRound, mainGroup))));
    }

    private Optional<RoundComparison> overTime() {
        return state.against(newestRound)
                .map(other -> overTime.compare(state.query(newestRound, mainGroup), other, state.counted()));
    }

    /** The way to all other indicators, and to the areas that are no city. */
    private Paragraph elsewhere(List<Municipality> areas) {
        var line = new Paragraph(
                new Text(messages.text("comparison.elsewhere") + " "),
                new Anchor("kennzahlenkatalog", messages.text("comparison.elsewhere.indicators")));
        areas.stream()
                .filter(area -> !area.kind().isMunicipality())
                .forEach(area -> line.add(new Text(", "), new Anchor("stadt/" + area.ags(), area.name())));
        line.addClassName("lp-source-note");
        return line;
    }

    private void change(String key, String value) {
        UI.getCurrent()
                .navigate(
                        ComparisonView.class,
                        state.with(key, value)
                                .with(ComparisonState.PAGE, "")
                                .url()
                                .parameters());
    }

    private void show(Comparison comparison) {
        setHeading(messages.text("comparison.title.form", messages.label(state.form())), finding(comparison));
        filterBox.setSummaryText(messages.text(
                "comparison.filter.summary",
                comparison.rows().size(),
                comparison.query().round()));
        forms.removeAll();
        forms.add(new FormSwitch(messages, state));
        content.removeAll();
        content.add(comparison.rows().isEmpty() ? empty() : form(comparison));
    }

    /** Two rounds beside each other, with the choice of what is counted. */
    private void show(RoundComparison comparison) {
        setHeading(messages.text("rounds.title"), messages.text("rounds.sentence"));
        filterBox.setSummaryText(new RoundWords(messages, comparison).presence());
        forms.removeAll();
        content.removeAll();
        RoundComparison.Choice chosen = comparison.chosen();
        if (chosen == null) {
            content.add(new Paragraph(messages.text("rounds.none")));
            return;
        }
        forms.add(new RoundChoice(messages, names, comparison, key -> change(ComparisonState.COUNTED, key)));
        content.add(new RoundsPanel(messages, names, comparison, chosen));
    }

    private Component form(Comparison comparison) {
        CellTexts texts = texts(comparison);
        return switch (state.form()) {
            case TABELLE -> table(comparison, texts);
            case DIAGRAMME ->
                new Div(
                        new ChoiceBar(messages, state)
                                .units(comparison.caseloadUnits())
                                .stages(),
                        new ComparisonCharts(messages, comparison, state, texts.doubts()).all(),
                        new DevelopmentTable(messages, service.development(comparison.query()), state.unit()));
            case MATRIX ->
                new Div(
                        new ChoiceBar(messages, state).dimensions(words),
                        new CategoryMatrix(words, comparison, state.matrix()).framed());
            case KARTE ->
                new Div(
                        new ChoiceBar(messages, state)
                                .measures()
                                .units(comparison.caseloadUnits())
                                .symbols(),
                        new ComparisonMap(messages, comparison, state, texts.doubts()).section());
        };
    }

    private Component table(Comparison comparison, CellTexts texts) {
        var cells = new CellFactory(messages, comparison, state, texts);
        var note = new Paragraph(messages.text("comparison.tableNote"));
        note.addClassName("lp-source-note");
        var table = new ComparisonTable(words, comparison, state, cells);
        var main = new Div(table.framed(), Abbreviations.of(messages, table));
        if (comparison.rows().size() > ComparisonState.PAGE_SIZE) {
            int pages = Math.ceilDiv(comparison.rows().size(), ComparisonState.PAGE_SIZE);
            main.add(new Pager(messages, state.page(), pages, this::page));
        }
        main.add(note, cells.popover());
        var side = new Div(new ComparisonCharts(messages, comparison, state, texts.doubts()).clientsPerStaff());
        side.addClassName("lp-side");
        var both = new Div(main, side);
        both.addClassName(state.isTransposed() ? "lp-stack" : "lp-split");
        return both;
    }

    private RouterLink page(int page) {
        var link = new RouterLink("", ComparisonView.class);
        link.setQueryParameters(state.with(ComparisonState.PAGE, page == 0 ? "" : String.valueOf(page + 1))
                .url()
                .parameters());
        return link;
    }

    private Component empty() {
        if (isEmptyPortal) {
            var none = new Div(new Span(messages.text("comparison.empty.new")));
            none.addClassName("lp-empty");
            return none;
        }
        var empty = new Div(
                new Span(messages.text("comparison.empty")),
                new RouterLink(messages.text("comparison.reset"), ComparisonView.class));
        empty.addClassName("lp-empty");
        return empty;
    }

    /** How many cities count otherwise than most, which is what limits every sum and ranking here. */
    private String finding(Comparison comparison) {
        if (comparison.rows().isEmpty()) {
            return messages.text("comparison.finding.none");
        }
        if (comparison.query().round().isEmpty()) {
            return messages.text("comparison.finding.noRound");
        }
        long unclear = comparison.rows().stream()
                .filter(row -> row.caseload(Rechtskreis.SGB_II) instanceof Reading.Unclear)
                .count();
        long other = comparison.rows().stream()
                .filter(row -> row.caseload(Rechtskreis.SGB_II).exclusion(Unit.CUSTOMER) == Reading.Reason.OTHER_UNIT)
                .count();
        return messages.text("comparison.finding", other, unclear);
    }

    private CellTexts texts(Comparison comparison) {
        List<String> figures = comparison.rows().stream()
                .flatMap(row -> row.figures().stream())
                .map(Figure::id)
                .toList();
        return new CellTexts(
                words,
                names,
                comparison.query().round(),
                new Doubts(plausibility.forFigures(figures, LaterChoice.now()), findingTexts));
    }

    private Sheet sheet() {
        Optional<RoundComparison> rounds = overTime();
        if (rounds.isPresent()) {
            return RoundsSheet.of(messages, names, rounds.get());
        }
        Comparison comparison = service.compare(state.query(newestRound, mainGroup));
        CellTexts texts = texts(comparison);
        return new ComparisonSheet(
                        messages, comparison, state, new CellFactory(messages, comparison, state, texts), texts)
                .sheet();
    }
}

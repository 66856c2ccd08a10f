package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.comparison.CityContribution;
import de.lenkungsportal.comparison.CityProfile;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.comparison.SurveyRound;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.ui.FindingList;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything about one city, or about two cities side by side ({@code ?mit=} the other one's AGS). */
@Route("stadt/:ags/kennzahlen")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class CityView extends RecordPage {

    private static final int FIRST_FINDINGS = 4;

    static final String WITH = "mit";

    static String address(String ags) {
        return "stadt/" + ags + "/kennzahlen";
    }

    private final Messages messages;
    private final ComparisonService service;
    private final PlausibilityService plausibility;
    private final FindingTexts findingTexts;
    private final FigureNames names;
    private final ColumnWords words;
    private final String round;
    private final Select<Municipality> other = new Select<>();
    private final List<CityContribution> contributions;
    private List<CityProfile> shown = List.of();

    CityView(
            Messages messages,
            ComparisonService service,
            MunicipalityService municipalities,
            PlausibilityService plausibility,
            FindingTexts findingTexts,
            FigureNames names,
            ProfileDimensionNames profile,
            List<CityContribution> contributions) {
        super(messages);
        this.names = names;
        this.words = new ColumnWords(messages, profile);
        this.contributions = contributions;
        this.messages = messages;
        this.service = service;
        this.plausibility = plausibility;
        this.findingTexts = findingTexts;
        round = service.leadingRound().map(SurveyRound::id).orElse("");
        other.setLabel(messages.text("city.compareWith"));
        other.setItems(municipalities.all());
        other.setItemLabelGenerator(city -> city == null ? messages.text("city.alone") : city.name());
        other.setEmptySelectionAllowed(true);
        other.setEmptySelectionCaption(messages.text("city.alone"));
        other.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                compareWith(Optional.ofNullable(event.getValue()));
            }
        });
        var bar = new Div(other);
        bar.addClassNames("lp-filters", "lp-city-bar");
        addComponentAtIndex(indexOf(content), bar);
        addAction(new ExportActions(messages, this::sheet));
    }

    /** @throws NotFoundException for an unknown municipality, which becomes a page inside the frame */
    @Override
    protected void enter(BeforeEnterEvent event) {
        String ags = event.getRouteParameters().get("ags").orElse("");
        UrlState url = UrlState.of(event.getLocation().getQueryParameters());
        show(Stream.concat(Stream.of(ags), url.value(WITH).stream()).distinct().toList());
    }

    private void compareWith(Optional<Municipality> second) {
        QueryParameters parameters =
                second.map(city -> QueryParameters.of(WITH, city.ags())).orElse(QueryParameters.empty());
        UI.getCurrent()
                .navigate(
                        CityView.class,
                        new RouteParameters("ags", shown.getFirst().row().city().ags()),
                        parameters);
    }

    private void show(List<String> areas) {
        List<CityProfile> profiles = areas.stream()
                .map(ags -> service.city(ags, round, LaterChoice.now()))
                .toList();
        shown = profiles;
        CityProfile first = profiles.getFirst();
        setHeading(
                messages.text(
                        "city.title",
                        String.join(
                                messages.text("city.and"),
                                profiles.stream()
                                        .map(profile -> profile.row().city().name())
                                        .toList())),
                profiles.size() == 1 ? sentence(first) : messages.text("city.sideBySide", round));
        other.setVisible(first.row().city().kind().isMunicipality());
        other.setValue(profiles.size() < 2 ? null : profiles.getLast().row().city());
        forgetForms();
        content.removeAll();
        content.setClassName(profiles.size() == 1 ? "lp-one-city" : "lp-two-cities");
        profiles.forEach(profile -> content.add(new CityPanel(
                messages, profile, texts(profile), warnings(profile), parts(profile), profiles.size() > 1)));
    }

    private List<Section> parts(CityProfile profile) {
        return contributions.stream()
                .flatMap(part -> part.section(profile.row().city(), page()).stream())
                .toList();
    }

    private CityContribution.Page page() {
        return new CityContribution.Page() {
            @Override
            public void guard(EditForm form) {
                CityView.this.guard(form);
            }

            @Override
            public void done(String sentence) {
                showAgain();
                say(sentence);
            }

            @Override
            public void restore(SerializableRunnable step) {
                CityView.this.restore(step, CityView.this::showAgain);
            }
        };
    }

    private void showAgain() {
        show(shown.stream().map(profile -> profile.row().city().ags()).toList());
    }

    /** The caseload in one sentence, or that there is none. */
    private String sentence(CityProfile profile) {
        CellTexts texts = texts(profile);
        Reading reading = profile.row().caseload(Rechtskreis.SGB_II);
        if (!profile.row().city().kind().isMunicipality()) {
            return messages.text("city.figuresOnly");
        }
        if (reading.figures().isEmpty()) {
            return messages.text("city.noFigures", profile.figures().size());
        }
        return switch (reading) {
            case Reading.Unclear unclear ->
                messages.text("city.sentence.unclear", texts.of(unclear).text());
            case Reading stated ->
                messages.text(
                        "city.sentence",
                        texts.of(stated).text(),
                        texts.of(profile.row().staff(null)).text());
        };
    }

    private CellTexts texts(CityProfile profile) {
        List<String> figures =
                profile.figures().stream().map(item -> item.figure().id()).toList();
        return new CellTexts(
                words, names, round, new Doubts(plausibility.forFigures(figures, LaterChoice.now()), findingTexts));
    }

    /** What the plausibility check has found about this city, the most urgent first. */
    private Component warnings(CityProfile profile) {
        String ags = profile.row().city().ags();
        List<Finding> findings = plausibility
                .findings(
                        FindingFilter.holding(ags, LaterChoice.now()),
                        FindingSort.URGENCY,
                        0,
                        de.lenkungsportal.platform.Page.MAX_SIZE)
                .items();
        var section = new Section(new H2(messages.text(
                "city.warnings",
                findings.stream()
                        .filter(finding -> finding.later() == null && finding.state() == FindingState.OPEN)
                        .count(),
                findings.stream()
                        .filter(finding -> finding.later() == null && finding.state() == FindingState.CONFIRMED)
                        .count())));
        var all = new Anchor("pruefungen?stadt=" + ags, messages.text("city.allWarnings"));
        int first = Math.min(FIRST_FINDINGS, findings.size());
        section.add(
                findings.isEmpty()
                        ? new Paragraph(messages.text("city.noWarnings"))
                        : new FindingList(findingTexts, findings.subList(0, first)));
        if (first < findings.size()) {
            section.add(new NativeDetails(
                    messages.text("city.moreWarnings", findings.size() - first),
                    new FindingList(findingTexts, findings.subList(first, findings.size()))));
        }
        section.add(all);
        return section;
    }

    private Sheet sheet() {
        List<Municipality> areas =
                shown.stream().map(profile -> profile.row().city()).toList();
        return new CitySheet(messages, round, texts(shown.getFirst()))
                .of(
                        shown,
                        contributions.stream()
                                .flatMap(part -> part.table(areas).stream())
                                .toList());
    }
}

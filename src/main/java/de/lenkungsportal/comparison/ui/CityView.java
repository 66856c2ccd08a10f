package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.comparison.CityProfile;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.ui.FindingList;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about one city, or about two cities side by side ({@code ?mit=} the other one's AGS). */
@Route("stadt/:ags")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class CityView extends Page implements BeforeEnterObserver {

    static final String WITH = "mit";

    private final Messages messages;
    private final ComparisonService service;
    private final PlausibilityService plausibility;
    private final FindingTexts findingTexts;
    private final String round;
    private final Select<Municipality> other = new Select<>();
    private final Div content = new Div();
    private List<CityProfile> shown = List.of();

    CityView(
            Messages messages,
            ComparisonService service,
            MunicipalityService municipalities,
            PlausibilityService plausibility,
            FindingTexts findingTexts) {
        this.messages = messages;
        this.service = service;
        this.plausibility = plausibility;
        this.findingTexts = findingTexts;
        round = service.rounds().getFirst().id();
        other.setLabel(messages.text("city.compareWith"));
        other.setItems(municipalities.peerGroup(Municipality.GROSSSTADT_14));
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
        add(bar, content);
        addAction(new ExportActions(messages, this::sheet));
    }

    /** @throws NotFoundException for an unknown municipality, which becomes a page inside the frame */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String ags = event.getRouteParameters().get("ags").orElse("");
        UrlState url = UrlState.of(event.getLocation().getQueryParameters());
        var profiles = new ArrayList<CityProfile>();
        profiles.add(service.city(ags, round));
        url.value(WITH)
                .filter(second -> !second.equals(ags))
                .ifPresent(second -> profiles.add(service.city(second, round)));
        show(profiles);
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

    private void show(List<CityProfile> profiles) {
        shown = List.copyOf(profiles);
        CityProfile first = profiles.getFirst();
        setHeading(
                String.join(
                        messages.text("city.and"),
                        profiles.stream()
                                .map(profile -> profile.row().city().name())
                                .toList()),
                profiles.size() == 1 ? sentence(first) : messages.text("city.sideBySide", round));
        other.setValue(profiles.size() < 2 ? null : profiles.getLast().row().city());
        content.removeAll();
        content.setClassName(profiles.size() == 1 ? "lp-one-city" : "lp-two-cities");
        profiles.forEach(profile ->
                content.add(new CityPanel(messages, profile, texts(profile), warnings(profile), profiles.size() > 1)));
    }

    /** The caseload in one sentence, or that there is none. */
    private String sentence(CityProfile profile) {
        CellTexts texts = texts(profile);
        Reading reading = profile.row().caseload(Rechtskreis.SGB_II);
        if (reading.figures().isEmpty()) {
            return messages.text("city.noFigures");
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
        List<String> figures = profile.row().figures().stream().map(Figure::id).toList();
        return new CellTexts(messages, round, new Doubts(plausibility.forFigures(figures), findingTexts));
    }

    /** What the plausibility check has found about this city, the most urgent first. */
    private Component warnings(CityProfile profile) {
        String ags = profile.row().city().ags();
        List<Finding> findings = plausibility
                .findings(FindingFilter.holding(ags), FindingSort.URGENCY, 0, de.lenkungsportal.platform.Page.MAX_SIZE)
                .items();
        var section = new Section(new H2(messages.text("city.warnings", findings.size())));
        var all = new Anchor("pruefungen?stadt=" + ags, messages.text("city.allWarnings"));
        section.add(
                findings.isEmpty()
                        ? new Paragraph(messages.text("city.noWarnings"))
                        : new FindingList(findingTexts, findings),
                all);
        return section;
    }

    private Sheet sheet() {
        return new CitySheet(messages, round, texts(shown.getFirst())).of(shown);
    }
}

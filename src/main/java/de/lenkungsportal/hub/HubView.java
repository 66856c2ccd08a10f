package de.lenkungsportal.hub;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One city on one page, or two in the same form ({@code ?neben=} the other one's AGS). */
@Route("stadt/:ags")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/hub.css")
class HubView extends Page implements BeforeEnterObserver {

    static final String BESIDE = "neben";

    /** What the address of the second city was called before. */
    private static final String BESIDE_BEFORE = "mit";

    private final Messages messages;
    private final transient List<HubContribution> features;
    private final transient MunicipalityService municipalities;
    private final transient Clock clock;
    private final Select<Municipality> beside = new Select<>();
    private final Select<HubPart.Occasion> occasion = new Select<>();
    private final Anchor all = new Anchor();
    private final Div content = new Div();
    private List<Municipality> shown = List.of();
    private UrlState url = UrlState.of(com.vaadin.flow.router.QueryParameters.empty());

    HubView(Messages messages, List<HubContribution> features, MunicipalityService municipalities, Clock clock) {
        this.messages = messages;
        this.features = features;
        this.municipalities = municipalities;
        this.clock = clock;
        beside.setLabel(messages.text("hub.beside"));
        beside.setItemLabelGenerator(city -> city == null ? messages.text("city.alone") : city.name());
        beside.setEmptySelectionAllowed(true);
        beside.setEmptySelectionCaption(messages.text("city.alone"));
        beside.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(url.with(
                        BESIDE, event.getValue() == null ? "" : event.getValue().ags()));
            }
        });
        occasion.setLabel(messages.text("hub.since"));
        occasion.setItemLabelGenerator(each -> each == null
                ? messages.text("hub.since.choose")
                : messages.text("hub.since.option", each.name(), GermanFormat.day(each.day())));
        occasion.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(url.with(Since.DAY, "").with(Since.BODY, event.getValue().id()));
            }
        });
        var bar = new Div(beside, occasion, new Span(all));
        bar.addClassNames("lp-filters", "lp-city-bar");
        content.addClassName("lp-hub");
        add(bar, content);
        addAction(new ExportActions(messages, () -> new HubSheet(messages).of(shown, contents())));
    }

    /** @throws NotFoundException for an unknown area, which becomes a page inside the frame */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String ags = event.getRouteParameters().get("ags").orElse("");
        url = UrlState.of(event.getLocation().getQueryParameters()).renamed(BESIDE_BEFORE, BESIDE);
        List<Municipality> known = municipalities.areas();
        Municipality first = known.stream()
                .filter(area -> area.ags().equals(ags))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("municipality", ags));
        if (!first.kind().isMunicipality()) {
            event.forwardTo("stadt/" + ags + "/kennzahlen");
            return;
        }
        List<Municipality> choices = known.stream()
                .filter(city -> city.kind().isMunicipality() && !city.equals(first))
                .toList();
        Optional<Municipality> second = url.ags(BESIDE)
                .flatMap(other -> choices.stream()
                        .filter(city -> city.ags().equals(other))
                        .findFirst());
        shown = Stream.concat(Stream.of(first), second.stream()).toList();
        beside.setItems(choices);
        beside.setValue(second.orElse(null));
        show();
    }

    private Map<String, HubContent> contents() {
        return HubContent.of(features, shown.stream().map(Municipality::ags).toList(), messages);
    }

    private void show() {
        Map<String, HubContent> contents = contents();
        Municipality first = shown.getFirst();
        boolean isAlone = shown.size() == 1;
        HubContent own = contents.getOrDefault(first.ags(), new HubContent(List.of()));
        List<HubPart.Occasion> occasions = contents.values().stream()
                .flatMap(each -> each.occasions().stream())
                .toList();
        Since since = Since.of(url, occasions, LocalDate.now(clock));
        setHeading(
                shown.stream().map(Municipality::name).collect(Collectors.joining(messages.text("city.and"))),
                isAlone
                        ? messages.text("hub.stand", own.sentence(messages), GermanFormat.day(LocalDate.now(clock)))
                        : messages.text("hub.sideBySide"));
        occasion.setItems(occasions);
        occasion.setValue(since.occasion());
        occasion.setVisible(!occasions.isEmpty());
        all.setHref("stadt/" + first.ags() + "/kennzahlen"
                + (isAlone ? "" : "?mit=" + shown.getLast().ags()));
        all.setText(messages.text("hub.all"));
        content.removeAll();
        content.setClassName("lp-hub-two", !isAlone);
        shown.forEach(city -> content.add(new HubPanel(
                messages,
                city.ags(),
                isAlone ? "" : city.name(),
                contents.getOrDefault(city.ags(), new HubContent(List.of())),
                since)));
    }

    private void go(UrlState wanted) {
        getUI().ifPresent(ui -> ui.navigate(
                HubView.class, new RouteParameters("ags", shown.getFirst().ags()), wanted.parameters()));
    }
}

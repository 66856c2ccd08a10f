package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapReport;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.measure.gap.GapWords;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing in the offers of a municipality and quarter, and what is needed there. */
@Route(NeedAddress.ROUTE)
@Menu(title = "need.menu", order = 70, icon = "gap")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/chart.css")
@StyleSheet("theme/need.css")
class NeedView extends RecordPage {

    private static final int SIZE = 20;

    private final Messages messages;
    private final GapService service;
    private final DemandService demand;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final GapWords words;
    private final IndicatorNames names;
    private final Clock clock;
    private NeedAddress address = NeedAddress.of(QueryParameters.empty());

    NeedView(
            Messages messages,
            GapService service,
            DemandService demand,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            IndicatorNames names,
            Clock clock) {
        super(messages);
        this.names = names;
        this.messages = messages;
        this.service = service;
        this.demand = demand;
        this.clock = clock;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.words = new GapWords(messages, LocalDate.now(clock));
        addAction(new ExportActions(
                messages, () -> NeedSheet.of(messages, words, messages.text("need.title"), report().gaps())));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        address = NeedAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private GapReport report() {
        return service.gaps(address.query(service.current()));
    }

    private void show() {
        Quarter current = service.current();
        GapReport report = report();
        List<Gap> urgent = urgent(report.gaps());
        setHeading(heading(urgent, report.gaps()), sentence(report, address.quarter(current)));
        content.removeAll();
        forgetForms();
        content.add(new NeedFilters(messages, address, municipalities.all(), current));
        if (!report.withoutMeasures().isEmpty()) {
            content.add(note(
                    "need.withoutMeasures",
                    String.join(", ", report.withoutMeasures().values())));
        }
        if (report.gaps().isEmpty()) {
            content.add(note("need.empty"));
        }
        if (!urgent.isEmpty()) {
            content.add(new GapList(messages, words, messages.text("need.urgent"), urgent));
        }
        List<Gap> others =
                report.gaps().stream().filter(gap -> !urgent.contains(gap)).toList();
        if (address.ags() == null) {
            content.add(new NeedOverview(messages, address, report.gaps()));
            showByPlace(others);
        } else {
            showByKind(others);
        }
        if (address.ags() != null) {
            showDemand(address.ags(), address.quarter(current));
        }
    }

    /** What is needed beside what is offered: on record, expected, and stated by the sources. */
    private void showDemand(String ags, Quarter quarter) {
        List<Demand> onRecord = demand.list(Set.of(ags));
        List<ExpectedIntake> expected = demand.expected(ags, quarter);
        var record = new DemandSection(messages, onRecord);
        var outlook = new ExpectedSection(
                messages,
                new ExpectedWords(messages),
                messages.text("need.expected", quarter.number(), String.valueOf(quarter.year())),
                ags,
                expected);
        if (currentUser.get().mayWriteFor(ags)) {
            var upkeep = new DemandForms(messages, demand, ags, quarter, Stand.of(LocalDate.now(clock)), this::done);
            record.allowUpkeep(upkeep, onRecord);
            record.forms().forEach(this::guard);
            record.add(guard(upkeep.add()));
            List<ExpectedIntake> people = expected.stream()
                    .filter(each -> each.key().unit() != Unit.BG)
                    .toList();
            if (!people.isEmpty()) {
                outlook.add(guard(upkeep.adopt(people)));
            }
        }
        content.add(record, outlook);
        List<Figure> stated = demand.stated(ags);
        if (!stated.isEmpty()) {
            content.add(new StatedNeedSection(messages, names, stated));
        }
    }

    private void done(String sentence) {
        show();
        say(messages.text(sentence));
    }

    private List<Gap> urgent(List<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.isUrgentLanguage() && (address.ags() != null || gap.isNamedOfThePlace()))
                .toList();
    }

    private void showByKind(List<Gap> gaps) {
        for (Gap.GapKind kind : Gap.GapKind.values()) {
            List<Gap> ofKind = gaps.stream().filter(gap -> gap.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                content.add(new GapList(messages, words, messages.label(kind), ofKind));
            }
        }
    }

    /** The places one after another, a page of gaps at a time. */
    private void showByPlace(List<Gap> gaps) {
        int pages = Math.max(1, Math.ceilDiv(gaps.size(), SIZE));
        int page = Math.min(address.page(), pages - 1);
        Map<String, List<Gap>> byPlace = gaps.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .collect(Collectors.groupingBy(Gap::municipality, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((place, ofPlace) -> content.add(new GapList(messages, words, place, ofPlace)));
        content.add(new Pager(messages, page, pages, this::page));
    }

    private RouterLink page(int target) {
        var link = new RouterLink("", NeedView.class);
        link.setQueryParameters(address.onPage(target).parameters());
        return link;
    }

    /** What stands first below stands in the heading: a gap of the place that a source names too is the surest. */
    private String heading(List<Gap> urgent, List<Gap> all) {
        return Stream.of(urgent.stream(), all.stream().filter(gap -> gap.stated() != null), all.stream())
                .flatMap(gaps -> gaps)
                .findFirst()
                .map(gap -> all.size() == 1
                        ? words.title(gap)
                        : messages.text("need.heading", words.title(gap), all.size() - 1))
                .orElse(messages.text("need.title"));
    }

    private String sentence(GapReport report, Quarter quarter) {
        return messages.text(
                "need.sentence",
                report.gaps().size(),
                messages.text("need.quarter", quarter.number(), String.valueOf(quarter.year())));
    }

    private Paragraph note(String key, Object... arguments) {
        var note = new Paragraph(messages.text(key, arguments));
        note.addClassName("lp-empty");
        return note;
    }
}

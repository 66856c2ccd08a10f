package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.measure.Gap;
import de.lenkungsportal.measure.GapReport;
import de.lenkungsportal.measure.GapService;
import de.lenkungsportal.measure.GapWords;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.Page;
import de.lenkungsportal.shell.Pager;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is missing in the offers of a municipality and quarter, and the demand that it typed in. */
@Route(NeedAddress.ROUTE)
@Menu(title = "need.menu", order = 70, icon = "gap")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/chart.css")
@StyleSheet("theme/need.css")
class NeedView extends Page implements BeforeEnterObserver {

    private static final int SIZE = 20;

    private final Messages messages;
    private final GapService service;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final GapWords words;
    private final Div content = new Div();
    private NeedAddress address = NeedAddress.of(QueryParameters.empty());

    NeedView(
            Messages messages,
            GapService service,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Clock clock) {
        this.messages = messages;
        this.service = service;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.words = new GapWords(messages, LocalDate.now(clock));
        add(content);
        addAction(new ExportActions(
                messages, () -> NeedSheet.of(messages, words, messages.text("need.title"), report().gaps())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = NeedAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private GapReport report() {
        return service.gaps(address.query(service.current()));
    }

    private void show() {
        Quarter current = service.current();
        GapReport report = report();
        setHeading(heading(report), sentence(report, address.quarter(current)));
        content.removeAll();
        content.add(new NeedFilters(messages, address, municipalities.all(), current));
        if (!report.withoutMeasures().isEmpty()) {
            content.add(note(
                    "need.withoutMeasures",
                    String.join(", ", report.withoutMeasures().values())));
        }
        if (report.gaps().isEmpty()) {
            content.add(note("need.empty"));
        }
        List<Gap> urgent = report.gaps().stream()
                .filter(gap -> gap.isUrgentLanguage() && (address.ags() != null || gap.isNamedOfThePlace()))
                .toList();
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
            content.add(new DemandSection(
                    messages,
                    service,
                    address.ags(),
                    address.quarter(current),
                    currentUser.get().mayWriteFor(address.ags()),
                    this::show));
        }
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
        link.setQueryParameters(address.withPage(target).parameters());
        return link;
    }

    /** The gap that a source names too stands in the heading, for it is the surest. */
    private String heading(GapReport report) {
        return report.gaps().stream()
                .filter(gap -> gap.stated() != null)
                .findFirst()
                .or(() -> report.gaps().stream().findFirst())
                .map(gap -> report.gaps().size() == 1
                        ? words.title(gap)
                        : messages.text(
                                "need.heading", words.title(gap), report.gaps().size() - 1))
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

package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingSummary;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What does not fit in the figures: the list of all findings, and their decision by the own coordinator. */
@Route(FindingsAddress.ROUTE)
@Menu(title = "plausibility.menu", order = 28, icon = "check")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class FindingsView extends de.lenkungsportal.kit.Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;

    private final PlausibilityService service;
    private final FindingTexts texts;
    private final CurrentUser currentUser;
    private final List<Municipality> cities;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();
    private FindingsAddress address = FindingsAddress.of(QueryParameters.empty());
    private String title = "";

    FindingsView(
            PlausibilityService service,
            MunicipalityService municipalities,
            FindingTexts texts,
            Messages messages,
            CurrentUser currentUser,
            Clock clock) {
        this.service = service;
        this.texts = texts;
        this.currentUser = currentUser;
        this.cities = municipalities.areas();
        addAction(new ExportActions(
                messages, () -> FindingsSheet.of(service, texts, address, title, LocalDate.now(clock))));
        status.addClassName("lp-finding-status");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        add(status, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = FindingsAddress.of(event.getLocation().getQueryParameters());
        status.setText("");
        show();
    }

    private void show() {
        FindingFilter filter = address.filter();
        FindingSummary summary = service.summary(filter.withoutKinds().with(Later.HIDDEN));
        String open = texts.text("plausibility.title", summary.open(), summary.critical());
        title = cities.stream()
                .filter(city -> filter.ags().contains(city.ags()))
                .findFirst()
                .map(city -> city.name() + ": " + open)
                .orElse(open);
        setHeading(title, texts.text("plausibility.subtitle"));
        Page<Finding> findings = service.findings(filter, FindingSort.URGENCY, address.page(), PAGE_SIZE);
        content.removeAll();
        content.add(new FindingFilters(texts, address, cities));
        long present = service.summary(filter.with(Later.HIDDEN)).total();
        if (filter.later() == Later.HIDDEN) {
            content.add(new LaterNote(
                    texts.messages(), service.summary(filter.with(Later.SHOWN)).total() - present));
        }
        content.add(findings.items().isEmpty() ? empty() : section(findings, present));
    }

    private Section section(Page<Finding> findings, long present) {
        var heading = new H2(heading(address.state()));
        var count = new Span(texts.text("plausibility.count", present));
        count.addClassName("lp-small");
        var head = new Div(heading, count);
        head.addClassName("lp-sec");
        var section = new Section(head, new FindingList(texts, findings.items(), this::decision));
        if (findings.total() > PAGE_SIZE) {
            section.add(pages(findings));
        }
        return section;
    }

    private String heading(@Nullable FindingState state) {
        return texts.text("plausibility.heading." + (state == null ? "ALL" : state.name()));
    }

    private Optional<DecisionForm> decision(Finding finding) {
        boolean mine =
                currentUser.find().map(user -> user.mayWriteFor(finding.ags())).orElse(false);
        return mine && finding.state() != FindingState.CORRECTED
                ? Optional.of(new DecisionForm(service, texts, finding, this::decided))
                : Optional.empty();
    }

    private void decided(Finding finding) {
        show();
        status.setText(
                texts.text("plausibility.decided." + finding.state(), finding.municipality(), texts.sentence(finding)));
        status.getElement().callJsFunction("focus");
    }

    private Nav pages(Page<Finding> findings) {
        var pages = new Nav();
        pages.getElement().setAttribute("aria-label", texts.text("plausibility.pages"));
        pages.addClassName("lp-finding-pages");
        if (findings.page() > 0) {
            pages.add(new Anchor(address.onPage(findings.page() - 1).href(), texts.text("plausibility.previous")));
        }
        if ((findings.page() + 1L) * PAGE_SIZE < findings.total()) {
            pages.add(new Anchor(address.onPage(findings.page() + 1).href(), texts.text("plausibility.next")));
        }
        return pages;
    }

    private Div empty() {
        boolean all = address.severity() == null && address.ags() == null;
        var empty = new Div(
                new H2(texts.text(
                        all && address.state() == FindingState.OPEN
                                ? "plausibility.empty.open"
                                : "plausibility.empty.filter")),
                new Paragraph(texts.text("plausibility.empty.why")),
                new Anchor(
                        address.withState(null)
                                .withSeverity(null)
                                .with(FindingsAddress.CITY, "")
                                .href(),
                        texts.text("plausibility.empty.all")));
        empty.addClassName("lp-empty");
        return empty;
    }
}

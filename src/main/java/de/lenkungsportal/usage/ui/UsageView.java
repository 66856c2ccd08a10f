package de.lenkungsportal.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.usage.UsageCount;
import de.lenkungsportal.usage.UsagePeriod;
import de.lenkungsportal.usage.UsageService;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many accounts of each role used the portal, week by week or month by month. */
@Route("nutzung")
@Menu(title = "usage.menu", order = 202, icon = "usage")
@RolesAllowed("ADMIN")
class UsageView extends Page implements BeforeEnterObserver {

    private static final String MONTHS = "monate";
    private static final String BY = "nach";

    /** So many periods are shown, about a year of weeks; the export has all. */
    private static final int MOST = 53;

    private final Messages messages;
    private final UsageService usage;
    private final Div content = new Div();
    private UsagePeriod period = UsagePeriod.WEEK;
    private List<UsageCount> shown = List.of();

    UsageView(Messages messages, UsageService usage) {
        this.messages = messages;
        this.usage = usage;
        addAction(new ExportActions(messages, this::sheet));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        period = state.value(BY).filter(MONTHS::equals).isPresent() ? UsagePeriod.MONTH : UsagePeriod.WEEK;
        shown = usage.list(period);
        setHeading(messages.text("usage.title"), messages.text("usage.sentence", usage.threshold()));
        content.removeAll();
        content.add(choice(), shown.isEmpty() ? empty() : table());
    }

    private Nav choice() {
        var nav = new Nav(link(UsagePeriod.WEEK), link(UsagePeriod.MONTH));
        nav.setAriaLabel(messages.text("usage.choice"));
        nav.addClassName("lp-seg");
        return nav;
    }

    private RouterLink link(UsagePeriod which) {
        var link = new RouterLink(messages.label(which), UsageView.class);
        link.setQueryParameters(which == UsagePeriod.MONTH ? QueryParameters.of(BY, MONTHS) : QueryParameters.empty());
        if (which == period) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component empty() {
        var empty = new Paragraph(messages.text("usage.empty"));
        empty.addClassName("lp-empty");
        return empty;
    }

    /** One line a period; what a role has none of was not used. */
    private Component table() {
        Map<LocalDate, Map<Role, UsageCount>> periods = shown.stream()
                .collect(Collectors.groupingBy(
                        UsageCount::begins, LinkedHashMap::new, Collectors.toMap(UsageCount::role, each -> each)));
        var table = new DataTable(
                messages.text("usage.title"),
                Stream.concat(
                                Stream.of(messages.text("usage.column.period")),
                                Stream.of(Role.values()).map(messages::label))
                        .toList());
        table.each(
                messages,
                periods.entrySet().stream().limit(MOST).toList(),
                each -> table.row(new Span(name(each.getKey())), cells(each.getValue())));
        return table.framed();
    }

    private List<Span> cells(Map<Role, UsageCount> roles) {
        return Stream.of(Role.values())
                .map(role -> new Span(cell(roles.get(role))))
                .toList();
    }

    private String cell(@Nullable UsageCount count) {
        if (count == null) {
            return messages.text("usage.nobody");
        }
        Integer accounts = count.accounts();
        Long views = count.views();
        if (accounts == null) {
            return messages.text("usage.protected", usage.threshold());
        }
        return views == null ? messages.text("usage.accounts", accounts) : messages.text("usage.both", accounts, views);
    }

    private String name(LocalDate begins) {
        return switch (period) {
            case WEEK ->
                messages.text(
                        "usage.week",
                        GermanFormat.week(begins),
                        GermanFormat.day(begins),
                        GermanFormat.day(UsagePeriod.WEEK.end(begins)));
            case MONTH ->
                messages.text("usage.month", GermanFormat.day(begins), GermanFormat.day(UsagePeriod.MONTH.end(begins)));
        };
    }

    private Sheet sheet() {
        var columns = new SheetColumns<UsageCount>(messages, "usage.column.")
                .code("period", UsageCount::period)
                .add("begins", UsageCount::begins)
                .add("ends", UsageCount::ends)
                .code("role", UsageCount::role)
                .add("accounts", count -> or(count.accounts()))
                .add("views", count -> or(count.views()));
        return new Sheet(
                "nutzung",
                List.of(messages.text("usage.title"), messages.text("usage.sentence", usage.threshold())),
                List.of(columns.table(messages.text("usage.title"), shown)));
    }

    private Object or(@Nullable Number count) {
        return count == null ? messages.text("usage.hidden") : count;
    }
}

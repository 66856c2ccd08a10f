package de.lenkungsportal.partner.proposal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposals to change or merge organisations that several municipalities use, the open ones first. */
@Route(ProposalsState.ROUTE)
@Menu(title = "proposal.menu", order = 45, icon = "proposal")
@RolesAllowed({"COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class ProposalsView extends Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;

    private static final List<String> COLUMNS =
            List.of("organisation", "wish", "from", "at", "state", "awaits", "votes");

    private final OrganisationProposalService service;
    private final CurrentUser currentUser;
    private final Messages messages;
    private final ProposalTexts texts;
    private final Div filters = new Div();
    private final Div content = new Div();
    private ProposalsState state = ProposalsState.of(QueryParameters.empty());

    ProposalsView(OrganisationProposalService service, CurrentUser currentUser, Messages messages) {
        this.service = service;
        this.currentUser = currentUser;
        this.messages = messages;
        this.texts = new ProposalTexts(messages);
        filters.addClassNames("lp-partner-actions", "lp-proposal-filters");
        add(filters, content);
        addAction(new ExportActions(messages, this::sheet));
    }

    /** Links, so that each choice has its address. */
    private <E extends Enum<E>> Nav choice(String caption, String key, E[] choices, E chosen) {
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.setAriaLabel(texts.text(caption));
        for (E each : choices) {
            var link =
                    new RouterLink(texts.text("filter." + each.name().toLowerCase(Locale.ROOT)), ProposalsView.class);
            link.setQueryParameters(state.with(key, each).parameters());
            link.getElement().setAttribute("aria-current", each == chosen ? "true" : "false");
            nav.add(link);
        }
        return nav;
    }

    private void showFilters() {
        filters.removeAll();
        filters.add(choice("filter.state", ProposalsState.STATE, ProposalsState.Which.values(), state.which()));
        if (currentUser.get().ags() != null) {
            filters.add(choice("filter.whose", ProposalsState.WHOSE, ProposalsState.Whose.values(), state.whose()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ProposalsState.of(event.getLocation().getQueryParameters());
        showFilters();
        setHeading(texts.text("title"), sentence());
        var found = service.page(state.filter(currentUser.get()), state.page(), PAGE_SIZE);
        content.removeAll();
        if (found.items().isEmpty()) {
            content.add(empty());
            return;
        }
        var table = new DataTable(texts.text("title"), captions());
        table.addClassName("lp-proposal-table");
        table.each(
                messages,
                found.items(),
                proposal -> table.row(
                        new Anchor(
                                PartnerAddress.organisation(
                                        proposal.organisation().id()),
                                proposal.name()),
                        cells(proposal).stream().skip(1).map(Span::new).toList()));
        content.add(
                table.framed(),
                new Pager(messages, found.page(), (int) Math.ceilDiv(found.total(), (long) PAGE_SIZE), this::pageLink));
    }

    private String sentence() {
        ProposalCounts counts = service.counts();
        return texts.text("sentence", counts.decidable(), counts.outdated());
    }

    private Component empty() {
        var empty = new Div(new Paragraph(texts.text(state.isFiltered() ? "empty" : "empty.open")));
        if (state.isFiltered()) {
            empty.add(new Anchor(ProposalsState.ROUTE + "?" + ProposalsState.STATE + "=all", texts.text("all")));
        } else {
            empty.add(new Paragraph(texts.text("empty.help")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private List<String> captions() {
        return COLUMNS.stream().map(column -> texts.text("column." + column)).toList();
    }

    private List<String> cells(OrganisationProposal proposal) {
        return List.of(
                proposal.name(),
                texts.wish(proposal),
                texts.from(proposal),
                ProposalTexts.day(proposal.proposedAt()),
                texts.state(proposal),
                texts.awaited(proposal),
                texts.allVotes(proposal));
    }

    private RouterLink pageLink(int page) {
        var link = new RouterLink("", ProposalsView.class);
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    private Sheet sheet() {
        var rows = new ArrayList<List<@Nullable Object>>();
        service.stream(state.filter(currentUser.get()), proposal -> {
            var row = new ArrayList<@Nullable Object>(cells(proposal));
            row.set(COLUMNS.indexOf("at"), proposal.proposedAt());
            rows.add(row);
        });
        return new Sheet("organisationsvorschlaege", List.of(texts.text("title"), sentence()), captions(), rows);
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.AccountUpkeepService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.Home;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts: search and page stand in the address, and so does the account that is open. */
@Route("konten")
@Menu(title = "account.menu", order = 200, icon = "account")
@RolesAllowed("ADMIN")
@StyleSheet("theme/account.css")
class AccountsView extends Page implements BeforeEnterObserver {

    private static final int SIZE = 25;
    private static final String NEW = "neu";
    private static final String NOTHING = "–";

    private final Messages messages;
    private final AccountService service;
    private final AccountUpkeepService upkeep;
    private final MunicipalityService municipalities;
    private final transient PortalAddress portal;
    private final Div opened = new Div();
    private final Input searched = Fields.text("");
    private final Paragraph counted = new Paragraph();
    private final Div list = new Div();
    private String search = "";
    private int page;

    AccountsView(
            Messages messages,
            AccountService service,
            AccountUpkeepService upkeep,
            MunicipalityService municipalities,
            PortalAddress portal) {
        this.messages = messages;
        this.service = service;
        this.upkeep = upkeep;
        this.municipalities = municipalities;
        this.portal = portal;
        setHeading(messages.text("account.title"), messages.text("account.sentence"));
        addAction(new Button(messages.text("account.new"), click -> open(NEW)));
        searched.setType("search");
        searched.setValueChangeMode(ValueChangeMode.LAZY);
        searched.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search = change.getValue();
                page = 0;
                open("");
            }
        });
        counted.addClassName("lp-small");
        counted.getElement().setAttribute("role", "status");
        var content =
                new Div(opened, Fields.labelled("suche", messages.text("account.search"), searched, ""), counted, list);
        content.addClassName("lp-accounts");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search = query.getSingleParameter("suche").orElse("");
        searched.setValue(search);
        page = query.getSingleParameter("seite")
                .filter(number -> number.matches("[1-9][0-9]{0,6}"))
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(0);
        show(query.getSingleParameter("konto").orElse(""));
    }

    private void show(String account) {
        opened.removeAll();
        var panel = new AccountPanel(
                messages, service, upkeep, portal, municipalities.page(0, 500).items(), () -> open(""), this::changed);
        if (account.equals(NEW)) {
            panel.create();
            opened.add(panel);
        } else if (!account.isEmpty()) {
            try {
                panel.change(service.get(UUID.fromString(account)));
                opened.add(panel);
            } catch (NotFoundException | IllegalArgumentException e) {
                var gone = new Paragraph(messages.text("account.gone"));
                gone.getElement().setAttribute("role", "alert");
                opened.add(gone);
            }
        }
        list();
    }

    /** After an account was created, the address is its own; after one was deleted, that of the list. */
    private void changed(String account) {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("konten", query(account, page))));
        list();
    }

    private void list() {
        list.removeAll();
        var accounts = service.page(search, page, SIZE);
        if (accounts.items().isEmpty()) {
            counted.setText(messages.text("account.none"));
            return;
        }
        String count = messages.text("account.count", accounts.total());
        Map<String, OrganisationRef> organisations = service.organisationsOf(accounts.items());
        Map<UUID, Instant> locked = upkeep.lockedUntil(accounts.items());
        var table = new DataTable(
                count,
                Stream.of("username", "displayName", "role", "place", "state")
                        .map(column -> messages.text("account." + column))
                        .toList());
        table.each(
                messages,
                accounts.items(),
                account -> table.row(
                        new Anchor(address(account.id().toString(), page), account.username()),
                        new Span(account.displayName()),
                        new Span(messages.label(account.role())),
                        new Span(place(account, organisations)),
                        new Span(state(account, locked))));
        counted.setText(count);
        list.add(table.framed(), pages((int) Math.ceilDiv(accounts.total(), (long) SIZE)));
    }

    /** The own municipality, those that a steering group begins with, or the organisation of a provider. */
    private static String place(Account account, Map<String, OrganisationRef> organisations) {
        Account.Office office = account.office();
        if (office != null) {
            return Optional.ofNullable(organisations.get(office.organisation()))
                    .map(OrganisationRef::name)
                    .orElse(NOTHING);
        }
        String own = account.municipality();
        if (own != null) {
            return own;
        }
        return account.homes().isEmpty()
                ? NOTHING
                : account.homes().stream().map(Home::name).collect(Collectors.joining(", "));
    }

    private String state(Account account, Map<UUID, Instant> locked) {
        Instant until = locked.get(account.id());
        if (!account.active()) {
            return messages.text("account.state.inactive");
        }
        if (until != null) {
            return messages.text("account.state.locked", GermanTime.of(until));
        }
        return messages.text(account.passwordSet() ? "account.state.active" : "account.state.waiting");
    }

    private Nav pages(int count) {
        var pages = new Nav();
        pages.setAriaLabel(messages.text("account.pages"));
        pages.addClassName("lp-account-pages");
        if (page > 0) {
            pages.add(new Anchor(address("", page - 1), messages.text("account.previous")));
        }
        pages.add(new Span(messages.text("account.page", page + 1, count)));
        if (page + 1 < count) {
            pages.add(new Anchor(address("", page + 1), messages.text("account.next")));
        }
        pages.setVisible(count > 1);
        return pages;
    }

    private void open(String account) {
        getUI().ifPresent(ui -> ui.navigate("konten", query(account, page)));
    }

    private String address(String account, int shownPage) {
        return new Location("konten", query(account, shownPage)).getPathWithQueryParameters();
    }

    private QueryParameters query(String account, int shownPage) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put("suche", search);
        }
        if (shownPage > 0) {
            parameters.put("seite", Integer.toString(shownPage + 1));
        }
        if (!account.isEmpty()) {
            parameters.put("konto", account);
        }
        return QueryParameters.simple(parameters);
    }
}

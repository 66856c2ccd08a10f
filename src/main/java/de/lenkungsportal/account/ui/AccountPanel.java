package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinServletRequest;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.DataTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account as a form; a link is shown once, and of a stale write both sides. */
class AccountPanel extends Section {

    private static final String NO_MUNICIPALITY = "";

    private final Messages messages;
    private final transient AccountService service;
    private final Map<String, String> municipalities = new LinkedHashMap<>();
    private final SerializableRunnable close;
    private final SerializableRunnable reload;

    AccountPanel(
            Messages messages,
            AccountService service,
            List<Municipality> municipalities,
            SerializableRunnable close,
            SerializableRunnable reload) {
        this.messages = messages;
        this.service = service;
        this.close = close;
        this.reload = reload;
        this.municipalities.put(NO_MUNICIPALITY, messages.text("account.noMunicipality"));
        municipalities.forEach(municipality -> this.municipalities.put(municipality.ags(), municipality.name()));
        addClassNames("lp-account-form", "lp-account-panel");
    }

    void create() {
        show(null, "", new Change("", Role.STEERING, null, true), List.of());
    }

    void change(Account account) {
        show(account, account.username(), account.asChange(), List.of());
    }

    private void show(@Nullable Account account, String name, Change wish, List<Problem> problems) {
        removeAll();
        Input username = Fields.text(name);
        Input displayName = Fields.text(wish.displayName());
        var role = new Fields.Select(roles(), wish.role().name());
        var ags = new Fields.Select(municipalities, wish.ags() == null ? NO_MUNICIPALITY : wish.ags());
        Input active = Fields.checkbox(wish.active());
        add(new H2(account == null ? messages.text("account.new") : account.username()));
        if (account == null) {
            add(field("username", username, problems));
        }
        add(field("displayName", displayName, problems), field("role", role, problems), field("ags", ags, problems));
        if (account != null) {
            add(field("active", active, problems));
        }
        var save = new Button(
                messages.text("account.save"),
                click -> save(
                        account,
                        username.getValue().strip(),
                        new Change(
                                displayName.getValue().strip(),
                                Role.valueOf(role.getValue()),
                                ags.getValue().isEmpty() ? null : ags.getValue(),
                                Fields.checked(active))));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        if (account != null) {
            actions.add(new Button(messages.text("account.reset"), click -> reset(account)));
        }
        actions.add(new Button(messages.text("account.close"), click -> close.run()));
        actions.addClassName("lp-acts");
        add(actions);
    }

    private Div field(String name, com.vaadin.flow.component.Component field, List<Problem> problems) {
        return Fields.labelled(
                "konto-" + name,
                messages.text("account." + name),
                field,
                problems.stream()
                        .filter(problem -> problem.field().equals(name))
                        .map(problem -> messages.text(problem.messageKey()))
                        .collect(Collectors.joining(" ")));
    }

    private Map<String, String> roles() {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(Role::name, messages::label, (a, b) -> a, LinkedHashMap::new));
    }

    private void save(@Nullable Account account, String username, Change wish) {
        try {
            if (account == null) {
                link(service.create(username, wish));
            } else {
                service.change(account.id(), account.version(), wish);
                change(service.get(account.id()));
                say(messages.text("account.saved"));
            }
            reload.run();
        } catch (InvalidInputException e) {
            show(account, username, wish, e.problems());
        } catch (StaleWriteException e) {
            if (account != null) {
                bothSides(service.get(account.id()), wish);
            }
        }
    }

    private void reset(Account account) {
        try {
            link(service.resetPassword(account.id(), account.version()));
            reload.run();
        } catch (StaleWriteException e) {
            bothSides(service.get(account.id()), account.asChange());
        }
    }

    private void link(Issued issued) {
        Account account = service.get(issued.accountId());
        change(account);
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        String url = request.getRequestURL().toString();
        String base = url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
        Input address = Fields.text(base + "/erster-zugang/" + issued.token());
        address.getElement().setAttribute("readonly", true);
        addComponentAtIndex(
                1, Fields.labelled("konto-link", messages.text("account.link", account.username()), address, ""));
        say(messages.text("account.link.sentence"));
    }

    private void say(String sentence) {
        var said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        addComponentAtIndex(1, said);
    }

    /** Someone else was faster: what they saved beside what was to be saved. */
    private void bothSides(Account stored, Change wish) {
        removeAll();
        var table = new DataTable(
                messages.text("account.stale.sentence"),
                Stream.of("field", "yours", "stored")
                        .map(column -> messages.text("account.stale." + column))
                        .toList());
        table.addClassName("lp-table-wide");
        Change theirs = stored.asChange();
        row(table, "displayName", wish.displayName(), theirs.displayName());
        row(table, "role", messages.label(wish.role()), messages.label(theirs.role()));
        row(table, "ags", municipality(wish), municipality(theirs));
        row(table, "active", yesNo(wish.active()), yesNo(theirs.active()));
        var sentence = new Paragraph(messages.text("account.stale.sentence"));
        sentence.getElement().setAttribute("role", "alert");
        var actions = new Div(
                new Button(messages.text("account.stale.keepStored"), click -> change(stored)),
                new Button(
                        messages.text("account.stale.keepYours"),
                        click -> show(stored, stored.username(), wish, List.of())));
        actions.addClassName("lp-acts");
        add(new H2(stored.username()), sentence, table, actions);
        reload.run();
    }

    private void row(DataTable table, String field, String yours, String theirs) {
        NativeTableRow row = table.row(List.of(messages.text("account." + field), yours, theirs));
        if (!yours.equals(theirs)) {
            row.addClassName("lp-differs");
        }
    }

    private String municipality(Change change) {
        return municipalities.getOrDefault(change.ags() == null ? NO_MUNICIPALITY : change.ags(), "");
    }

    private String yesNo(boolean value) {
        return messages.text(value ? "account.yes" : "account.no");
    }
}

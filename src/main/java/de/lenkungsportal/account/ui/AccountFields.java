package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an administrator says of an account; the user name of a new one only. */
class AccountFields extends RecordFields<Account, Account.Change> {

    private static final String NO_MUNICIPALITY = "";

    private final Map<String, String> municipalities = new LinkedHashMap<>();
    private final TextField username;
    private final TextField displayName;
    private final Select<Role> role = new Select<>();
    private final Select<String> ags = new Select<>();
    private final Checkbox active = new Checkbox();

    AccountFields(Messages messages, List<Municipality> known) {
        super(messages);
        municipalities.put(NO_MUNICIPALITY, messages.text("account.noMunicipality"));
        known.forEach(municipality -> municipalities.put(municipality.ags(), municipality.name()));
        username = besideLine("username", messages.text("account.username"));
        username.setRequiredIndicatorVisible(true);
        displayName = line("displayName", messages.text("account.displayName"));
        displayName.setRequiredIndicatorVisible(true);
        role.setLabel(messages.text("account.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(messages::label);
        track("role", messages.text("account.role"), role, () -> messages.label(role.getValue()));
        role.addValueChangeListener(change -> {
            if (change.getValue() == Role.COORDINATOR) {
                required(ags);
            } else {
                notRequired(ags).setValue(NO_MUNICIPALITY);
            }
            sayRequired();
        });
        ags.setLabel(messages.text("account.ags"));
        ags.setItems(municipalities.keySet());
        ags.setItemLabelGenerator(this::named);
        track("ags", messages.text("account.ags"), ags, () -> named(ags.getValue()));
        active.setLabel(messages.text("account.active"));
        track(
                "active",
                messages.text("account.active"),
                active,
                () -> messages.text(active.getValue() ? "account.yes" : "account.no"));
        add(username, displayName, role, ags, active);
        start();
    }

    private String named(String chosen) {
        return municipalities.getOrDefault(chosen, chosen);
    }

    /** An empty account of the steering group. */
    final void start() {
        username.clear();
        displayName.clear();
        role.setValue(Role.STEERING);
        ags.setValue(NO_MUNICIPALITY);
        active.setValue(true);
        active.setVisible(false);
    }

    @Override
    public void read(Account stored) {
        username.setVisible(false);
        active.setVisible(true);
        displayName.setValue(stored.displayName());
        role.setValue(stored.role());
        String own = stored.ags();
        ags.setValue(own == null ? NO_MUNICIPALITY : own);
        active.setValue(stored.active());
    }

    String username() {
        return username.getValue().strip();
    }

    @Override
    public Account.Change change(Account base) {
        return change();
    }

    Account.Change change() {
        return new Account.Change(
                displayName.getValue().strip(),
                role.getValue(),
                ags.getValue().isEmpty() ? null : ags.getValue(),
                active.getValue());
    }
}

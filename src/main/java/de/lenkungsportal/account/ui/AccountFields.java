package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Office;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an administrator says of an account; the user name of a new one only. */
class AccountFields extends RecordFields<Account, Account.Change> {

    private static final String NONE = "";

    private final Map<String, String> municipalities = new LinkedHashMap<>();
    private final Map<String, String> organisations = new LinkedHashMap<>();
    private final TextField username;
    private final TextField displayName;
    private final Select<Role> role = new Select<>();
    private final Select<String> ags = new Select<>();
    private final MultiSelectComboBox<String> homes = new MultiSelectComboBox<>();
    private final Select<String> organisation = new Select<>();
    private final TextField mail;
    private final TextField phone;
    private final Checkbox active = new Checkbox();

    AccountFields(Messages messages, List<Municipality> known, Map<String, String> teaching) {
        super(messages);
        known.forEach(municipality -> municipalities.put(municipality.ags(), municipality.name()));
        organisations.putAll(teaching);
        username = besideLine("username", messages.text("account.username"));
        username.setRequiredIndicatorVisible(true);
        displayName = line("displayName", messages.text("account.displayName"));
        displayName.setRequiredIndicatorVisible(true);
        role.setLabel(messages.text("account.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(messages::label);
        track("role", messages.text("account.role"), role, () -> messages.label(role.getValue()));
        role.addValueChangeListener(change -> showFieldsOf(change.getValue()));
        choice("ags", ags, municipalities, messages.text("account.ags"), messages.text("account.noMunicipality"));
        homes.setLabel(messages.text("account.homes"));
        homes.setHelperText(messages.text("account.homes.help"));
        homes.setItems(municipalities.keySet());
        homes.setItemLabelGenerator(this::municipality);
        track(
                "homes",
                messages.text("account.homes"),
                homes,
                () -> homes.getValue().stream().map(this::municipality).sorted().collect(Collectors.joining(", ")));
        choice(
                "organisation",
                organisation,
                organisations,
                messages.text("account.organisation"),
                messages.text("account.noOrganisation"));
        organisation.setHelperText(messages.text("account.organisation.help"));
        mail = help(messages.text("account.mail.help"), line("mail", messages.text("account.mail")));
        phone = line("phone", messages.text("account.phone"));
        active.setLabel(messages.text("account.active"));
        track(
                "active",
                messages.text("account.active"),
                active,
                () -> messages.text(active.getValue() ? "account.yes" : "account.no"));
        add(username, displayName, role, ags, homes, organisation, mail, phone, active);
        start();
    }

    private void choice(String name, Select<String> field, Map<String, String> words, String label, String none) {
        words.put(NONE, none);
        field.setLabel(label);
        field.setItems(words.keySet());
        field.setItemLabelGenerator(chosen -> words.getOrDefault(chosen, chosen));
        track(name, label, field, () -> words.getOrDefault(field.getValue(), field.getValue()));
    }

    private String municipality(String chosen) {
        return municipalities.getOrDefault(chosen, chosen);
    }

    /** Each role has its own place in the portal. */
    private void showFieldsOf(Role chosen) {
        needed(ags, chosen == Role.COORDINATOR);
        needed(organisation, chosen == Role.PROVIDER);
        homes.setVisible(chosen == Role.STEERING);
        mail.setVisible(chosen == Role.PROVIDER);
        phone.setVisible(chosen == Role.PROVIDER);
        if (chosen != Role.STEERING) {
            homes.clear();
        }
        if (chosen != Role.PROVIDER) {
            mail.clear();
            phone.clear();
        }
        sayRequired();
    }

    private static void needed(Select<String> field, boolean isNeeded) {
        field.setVisible(isNeeded);
        if (isNeeded) {
            required(field);
        } else {
            notRequired(field).setValue(NONE);
        }
    }

    /** An empty account of the steering group. */
    final void start() {
        username.clear();
        displayName.clear();
        role.setValue(Role.STEERING);
        ags.setValue(NONE);
        homes.clear();
        organisation.setValue(NONE);
        mail.clear();
        phone.clear();
        active.setValue(true);
        active.setVisible(false);
        showFieldsOf(Role.STEERING);
    }

    @Override
    public void read(Account stored) {
        username.setVisible(false);
        active.setVisible(true);
        displayName.setValue(stored.displayName());
        role.setValue(stored.role());
        put(ags, stored.ags());
        homes.setValue(stored.homes().stream().map(Home::ags).collect(Collectors.toSet()));
        Office office = stored.office();
        put(organisation, office == null ? null : office.organisation());
        put(mail, office == null ? null : office.mail());
        put(phone, office == null ? null : office.phone());
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
                chosen(ags),
                Set.copyOf(homes.getValue()),
                office(),
                active.getValue());
    }

    private @Nullable Office office() {
        String id = chosen(organisation);
        return id == null ? null : new Office(id, mail.getValue(), phone.getValue());
    }

    private static @Nullable String chosen(HasValue<?, String> field) {
        return field.getValue().isEmpty() ? null : field.getValue();
    }
}

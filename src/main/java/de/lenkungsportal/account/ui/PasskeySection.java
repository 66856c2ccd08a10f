package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.factor.Passkey;
import de.lenkungsportal.security.ui.PasskeyScript;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passkeys of the account. */
class PasskeySection extends MySection {

    private final transient MyFactorsService service;
    private final transient PortalAddress portal;
    private final Input name = Fields.text("");
    private @Nullable UUID renamed;

    PasskeySection(Messages messages, MyFactorsService service, PortalAddress portal) {
        super(messages, "myaccount.passkeys");
        this.service = service;
        this.portal = portal;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        List<Passkey> passkeys = service.passkeys();
        String loss = passkeys.size() == 1 && !service.held().codes() ? "remove.last" : "remove.sentence";
        boolean isKept = service.isRequired() && loss.equals("remove.last");
        var table = new DataTable(
                text("title"),
                Stream.of("caption", "created", "used", "acts").map(this::text).toList());
        passkeys.forEach(passkey -> table.row(
                new Span(passkey.name()),
                moment(passkey.createdAt()),
                moment(passkey.lastUsedAt()),
                actions(rename(passkey), isKept ? refusedRemoval(passkey) : removal(passkey, loss))));
        Component list = passkeys.isEmpty() ? new Paragraph(text("none")) : table.framed();
        show(new Paragraph(text(protection())), list, field("name", name, problems), save());
    }

    /** Key of the sentence that says what the password alone still opens. */
    private String protection() {
        if (service.isRequired()) {
            return "required";
        }
        return service.held().codes() ? "withApp" : "passwordStays";
    }

    private Div save() {
        UUID id = renamed;
        return id == null
                ? actions(primary("add", this::add))
                : actions(
                        primary("saveName", () -> act(() -> rename(id), "renamed")),
                        secondary("cancel", "", () -> cancel(this::forgetName)));
    }

    private void rename(UUID id) {
        service.renamePasskey(id, name.getValue());
        forgetName();
    }

    private void forgetName() {
        name.clear();
        renamed = null;
    }

    private Button rename(Passkey passkey) {
        return secondary("rename", passkey.name(), () -> {
            renamed = passkey.id();
            name.setValue(passkey.name());
            refresh();
            name.focus();
        });
    }

    /** @param loss key of the sentence that says what ends with it */
    private Button removal(Passkey passkey, String loss) {
        return asking(
                "remove", passkey.name(), text(loss, passkey.name()), () -> act(() -> remove(passkey), "removed"));
    }

    /** The role needs the last one, so there is nothing to ask: the service says why. */
    private Button refusedRemoval(Passkey passkey) {
        return secondary("remove", passkey.name(), () -> act(() -> remove(passkey), "removed"));
    }

    private void remove(Passkey passkey) {
        service.removePasskey(passkey.id());
        if (passkey.id().equals(renamed)) {
            forgetName();
        }
    }

    private void add() {
        String wanted = name.getValue();
        attempt(() -> {
            var registration = service.beginPasskey(wanted);
            refresh();
            say(text("waiting"));
            PasskeyScript.create(
                    this,
                    registration.json(),
                    credential -> act(
                            () -> {
                                service.addPasskey(registration, credential, wanted);
                                name.clear();
                            },
                            "added"),
                    reason -> refuse(messages().text("passkey.failed." + reason, portal.origin())));
        });
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.factor.Passkey;
import de.lenkungsportal.security.ui.PasskeyScript;
import de.lenkungsportal.shell.DataTable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passkeys of the account. */
class PasskeySection extends MySection {

    private final transient MyFactorsService service;
    private final Input name = Fields.text("");
    private @Nullable UUID renamed;

    PasskeySection(Messages messages, MyFactorsService service) {
        super(messages, "myaccount.passkeys");
        this.service = service;
        draw(List.of());
    }

    @Override
    void draw(List<Problem> problems) {
        name.getElement().removeAttribute("aria-invalid");
        List<Passkey> passkeys = service.passkeys();
        var table = new DataTable(
                text("title"),
                Stream.of("caption", "created", "used", "acts").map(this::text).toList());
        passkeys.forEach(passkey -> table.row(
                new Span(passkey.name()), moment(passkey.createdAt()), moment(passkey.lastUsedAt()), acts(passkey)));
        Component list = passkeys.isEmpty() ? new Paragraph(text("none")) : table.framed();
        show(list, field("name", name, problems), actions(save()));
    }

    private Component save() {
        UUID id = renamed;
        return id == null ? primary("add", this::add) : primary("saveName", () -> act(() -> rename(id), "renamed"));
    }

    private void rename(UUID id) {
        service.renamePasskey(id, name.getValue());
        name.clear();
        renamed = null;
    }

    private Div acts(Passkey passkey) {
        return actions(
                secondary("rename", passkey.name(), () -> {
                    renamed = passkey.id();
                    name.setValue(passkey.name());
                    draw(List.of());
                    name.focus();
                }),
                secondary("remove", passkey.name(), () -> act(() -> service.removePasskey(passkey.id()), "removed")));
    }

    private void add() {
        String wanted = name.getValue();
        try {
            var registration = service.beginPasskey(wanted);
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
                    reason -> say(messages().text("passkey.failed." + reason)));
        } catch (InvalidInputException e) {
            say("");
            draw(e.problems());
        }
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.account.CodeKey;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One-time codes of an app, and the recovery codes. */
class CodesSection extends MySection {

    private final transient MyFactorsService service;
    private final Input code = Fields.code();
    private @Nullable CodeKey proposed;
    private List<String> issued = List.of();

    CodesSection(Messages messages, MyFactorsService service) {
        super(messages, "myaccount.codes");
        this.service = service;
        draw(List.of());
    }

    @Override
    void draw(List<Problem> problems) {
        var parts = new ArrayList<Component>();
        var held = service.held();
        CodeKey key = proposed;
        if (held.codes()) {
            parts.add(new Paragraph(text("on")));
            parts.add(actions(secondary("remove", "", () -> act(service::removeCodes, "removed"))));
        } else if (key == null) {
            parts.add(actions(secondary("begin", "", () -> act(() -> proposed = service.proposeCodes(), "proposed"))));
        } else {
            parts.add(new KeyPicture(messages(), key));
            parts.add(field("code", code, problems));
            parts.add(actions(primary("confirm", () -> act(this::confirm, "added"))));
        }
        if (!held.isEmpty()) {
            parts.add(new Paragraph(text("recovery", held.recoveryCodes())));
            parts.add(recovery());
            parts.add(actions(secondary(
                    "recovery.issue", "", () -> act(() -> issued = service.issueRecoveryCodes(), "recovery.issued"))));
        }
        show(parts.toArray(Component[]::new));
    }

    private UnorderedList recovery() {
        var list = new UnorderedList();
        list.addClassName("lp-account-codes");
        issued.forEach(each -> list.add(new ListItem(each)));
        list.setVisible(!issued.isEmpty());
        return list;
    }

    private void confirm() {
        service.confirmCodes(code.getValue());
        proposed = null;
        code.clear();
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;

/** The recovery codes, while there is a factor that they replace. New ones stand here only right after they were made. */
class RecoverySection extends MySection {

    private final transient MyFactorsService service;
    private List<String> issued = List.of();

    RecoverySection(Messages messages, MyFactorsService service) {
        super(messages, "myaccount.recovery");
        this.service = service;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        var held = service.held();
        setVisible(!held.isEmpty());
        if (held.isEmpty()) {
            issued = List.of();
        }
        var parts = new ArrayList<Component>();
        if (!issued.isEmpty()) {
            parts.add(codes());
        }
        if (held.recoveryCodes() == 0) {
            var none = new Paragraph(text("none"));
            none.addClassName("lp-account-hint");
            parts.add(none);
            parts.add(actions(primary("issue", this::issue)));
        } else {
            parts.add(new Paragraph(text("left", held.recoveryCodes())));
            parts.add(actions(asking("renew", "", text("renew.sentence", held.recoveryCodes()), this::issue)));
        }
        show(parts.toArray(Component[]::new));
    }

    private void issue() {
        act(() -> issued = service.issueRecoveryCodes(), "issued");
    }

    private Div codes() {
        var list = new UnorderedList();
        list.addClassName("lp-account-codes");
        issued.forEach(each -> list.add(new ListItem(each)));
        var print = new Button(text("print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var copy = new CopyButton(messages(), "account.copy", String.join("\n", issued));
        copy.addComponentAtIndex(1, print);
        var codes = new Div(new Paragraph(text("keep")), list, copy);
        codes.addClassName("lp-account-once");
        return codes;
    }
}

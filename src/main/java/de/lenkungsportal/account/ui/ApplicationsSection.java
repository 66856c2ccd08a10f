package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.account.ApplicationPasswordService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.factor.ApplicationPassword;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The passwords with which applications call the API. A new one stands here only right after it was made. */
class ApplicationsSection extends MySection {

    private final transient ApplicationPasswordService service;
    private final Input name = Fields.text("");
    private String issued = "";

    ApplicationsSection(Messages messages, ApplicationPasswordService service) {
        super(messages, "myaccount.applications");
        this.service = service;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        var parts = new ArrayList<Component>();
        List<ApplicationPassword> mine = service.mine();
        if (mine.isEmpty()) {
            issued = "";
        }
        var table = new DataTable(
                text("title"),
                Stream.of("caption", "created", "used", "revoke")
                        .map(this::text)
                        .toList());
        mine.forEach(each -> table.row(
                new Span(each.name()),
                moment(each.createdAt()),
                moment(each.lastUsedAt()),
                asking(
                        "revoke",
                        each.name(),
                        text("revoke.sentence", each.name()),
                        () -> act(() -> revoke(each), "revoked"))));
        parts.add(mine.isEmpty() ? new Paragraph(text("none")) : table.framed());
        if (!issued.isEmpty()) {
            parts.add(told());
        }
        parts.add(field("name", name, problems));
        parts.add(actions(primary("issue", () -> act(this::issue, "issued"))));
        show(parts.toArray(Component[]::new));
    }

    private Div told() {
        Div told = new Div(
                Fields.labelled("myaccount-applications-told", text("told"), Fields.shown(issued), ""),
                new CopyButton(messages(), "account.copy", issued),
                new Paragraph(text("use")));
        told.addClassName("lp-account-once");
        return told;
    }

    private void issue() {
        issued = service.issue(name.getValue());
        name.clear();
    }

    private void revoke(ApplicationPassword password) {
        service.revoke(password.id());
        issued = "";
    }
}

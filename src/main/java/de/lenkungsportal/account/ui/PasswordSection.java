package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.account.MyAccountService;
import de.lenkungsportal.account.MyAccountService.Kept;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Changes the password. */
class PasswordSection extends MySection {

    private final transient MyAccountService service;
    private final Input old = Fields.password("current-password");
    private final Input password = Fields.password("new-password");
    private final Input repeated = Fields.password("new-password");
    private final Input withdraw = Fields.checkbox(false);

    PasswordSection(Messages messages, MyAccountService service) {
        super(messages, "myaccount.password");
        this.service = service;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        show(
                field("old", old, problems),
                field("password", password, problems),
                field("repeated", repeated, problems),
                field("withdraw", withdraw, problems),
                new Paragraph(text("effect")),
                actions(primary("save", () -> act(this::change, "done"))));
    }

    private void change() {
        service.changePassword(
                old.getValue(),
                password.getValue(),
                repeated.getValue(),
                Fields.checked(withdraw) ? Kept.NOTHING : Kept.SECRETS);
        List.of(old, password, repeated).forEach(Input::clear);
    }
}

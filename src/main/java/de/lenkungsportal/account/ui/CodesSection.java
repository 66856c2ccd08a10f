package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.account.CodeKey;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One-time codes of an app. */
class CodesSection extends MySection {

    private final transient MyFactorsService service;
    private final Input code = Fields.digits();
    private @Nullable CodeKey proposed;

    CodesSection(Messages messages, MyFactorsService service) {
        super(messages, "myaccount.codes");
        this.service = service;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        CodeKey key = proposed;
        if (service.held().codes()) {
            show(new Paragraph(text("on")), actions(removal()));
        } else if (key == null) {
            show(actions(secondary("begin", "", () -> act(() -> proposed = service.proposeCodes(), "proposed"))));
        } else {
            show(
                    new KeyPicture(messages(), key),
                    field("code", code, problems),
                    actions(
                            primary("confirm", () -> act(this::confirm, "added")),
                            secondary("cancel", "", () -> cancel(this::forget))));
        }
    }

    /** Removes without a question where the role requires the app: the service refuses with the reason. */
    private Button removal() {
        boolean isLast = !service.held().passkey();
        boolean isRequired = service.isRequired();
        if (isLast && isRequired) {
            return secondary("remove", "", this::remove);
        }
        String others = isRequired ? "remove.required" : "remove.sentence";
        return asking("remove", "", text(isLast ? "remove.last" : others), this::remove);
    }

    private void remove() {
        act(service::removeCodes, "removed");
    }

    private void confirm() {
        service.confirmCodes(code.getValue());
        forget();
    }

    private void forget() {
        proposed = null;
        code.clear();
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.shell.EditForm;
import java.util.List;

/** One account as a form; a link is shown once. */
class AccountPanel extends Section {

    private final Messages messages;
    private final transient AccountService service;
    private final transient PortalAddress portal;
    private final List<Municipality> municipalities;
    private final SerializableRunnable close;
    private final SerializableRunnable reload;

    AccountPanel(
            Messages messages,
            AccountService service,
            PortalAddress portal,
            List<Municipality> municipalities,
            SerializableRunnable close,
            SerializableRunnable reload) {
        this.messages = messages;
        this.service = service;
        this.portal = portal;
        this.close = close;
        this.reload = reload;
        this.municipalities = municipalities;
        addClassNames("lp-account-form", "lp-account-panel");
    }

    void create() {
        var fields = fields();
        removeAll();
        add(opened(new EditForm(
                messages, messages.text("account.new"), messages.text("account.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        link(service.create(fields.username(), fields.change()));
                        reload.run();
                    }

                    @Override
                    public void reset() {
                        fields.start();
                    }
                })));
    }

    void change(Account account) {
        removeAll();
        EditForm form = EditForm.change(
                messages,
                account.username(),
                () -> account,
                this::fields,
                base -> service.get(base.id()),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change());
                    change(service.get(base.id()));
                    say(messages.text("account.saved"));
                    reload.run();
                });
        var actions = new Div(
                new Button(
                        messages.text("account.reset"),
                        click -> step(
                                form, account, () -> link(service.resetPassword(account.id(), account.version())))),
                new Button(
                        messages.text("account.resetFactor"),
                        click -> step(form, account, () -> {
                            service.resetFactor(account.id(), account.version());
                            change(service.get(account.id()));
                            say(messages.text("account.resetFactor.done"));
                        })));
        actions.addClassName("lp-acts");
        add(opened(form), actions);
    }

    private AccountFields fields() {
        return new AccountFields(messages, municipalities);
    }

    private EditForm opened(EditForm form) {
        form.whenClosed(close);
        form.open();
        return form;
    }

    /** Shows the account anew, so what is typed has to be saved before. */
    private void step(EditForm form, Account account, SerializableRunnable step) {
        if (form.isUnsaved()) {
            say(messages.text("account.unsaved"));
            return;
        }
        try {
            step.run();
        } catch (InvalidInputException e) {
            say(messages.text(e.problems().getFirst()));
            return;
        } catch (StaleWriteException e) {
            change(service.get(account.id()));
            say(messages.text("account.stale"));
        }
        reload.run();
    }

    private void link(Issued issued) {
        Account account = service.get(issued.accountId());
        change(account);
        Input address = Fields.text(portal.of("/erster-zugang/" + issued.token()));
        address.getElement().setAttribute("readonly", true);
        addComponentAsFirst(
                Fields.labelled("konto-link", messages.text("account.link", account.username()), address, ""));
        say(messages.text("account.link.sentence"));
    }

    private void say(String sentence) {
        var said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        addComponentAsFirst(said);
    }
}

package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.AccountUpkeepService;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Form for one account. A one-time link is shown only once. */
class AccountPanel extends Section {

    private final Messages messages;
    private final transient AccountService service;
    private final transient AccountUpkeepService upkeep;
    private final transient PortalAddress portal;
    private final List<Municipality> municipalities;
    private final SerializableRunnable close;
    private final SerializableConsumer<String> changed;
    private final Said done = new Said("status");
    private final Said refusal = new Said("alert");
    private final Question question;

    AccountPanel(
            Messages messages,
            AccountService service,
            AccountUpkeepService upkeep,
            PortalAddress portal,
            List<Municipality> municipalities,
            SerializableRunnable close,
            SerializableConsumer<String> changed) {
        this.messages = messages;
        this.service = service;
        this.upkeep = upkeep;
        this.portal = portal;
        this.close = close;
        this.changed = changed;
        question = new Question(messages);
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
                        Issued issued = service.create(fields.username(), fields.change());
                        link(issued, messages.text("account.created", fields.username()));
                    }

                    @Override
                    public void reset() {
                        fields.start();
                    }
                })));
    }

    void change(Account account) {
        removeAll();
        done.setText("");
        refusal.setText("");
        question.close();
        EditForm form = EditForm.change(
                messages,
                account.username(),
                () -> account,
                () -> fields(account),
                base -> service.get(base.id()),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change());
                    change(service.get(base.id()));
                    say("account.saved");
                    changed.accept(base.id().toString());
                });
        var actions = new Div(
                asking("account.reset", form, account, () -> {
                    Issued issued = service.resetPassword(account.id(), account.version());
                    link(issued, messages.text("account.reset.done"));
                }),
                asking("account.resetFactor", form, account, () -> {
                    service.resetFactor(account.id(), account.version());
                    change(service.get(account.id()));
                    say("account.resetFactor.done");
                    changed.accept(account.id().toString());
                }));
        actions.add(asking("account.delete", form, account, () -> delete(account)));
        actions.addClassName("lp-acts");
        add(done, refusal);
        Optional.ofNullable(upkeep.lockedUntil(List.of(account)).get(account.id()))
                .ifPresent(until -> add(locked(account, form, until)));
        add(opened(form), actions, question);
    }

    private Div locked(Account account, EditForm form, Instant until) {
        var locked = new Div(
                new Paragraph(messages.text("account.locked.sentence", GermanTime.of(until))),
                asking("account.unlock", form, account, () -> {
                    upkeep.unlock(account.id());
                    change(service.get(account.id()));
                    say("account.unlock.done");
                    changed.accept(account.id().toString());
                }));
        locked.addClassName("lp-account-locked");
        return locked;
    }

    private void delete(Account account) {
        upkeep.delete(account.id(), account.version());
        removeAll();
        add(done, refusal);
        refusal.setText("");
        done.setText(messages.text("account.delete.done", account.username()));
        done.focus();
        changed.accept("");
    }

    /** A step ends what cannot be brought back, and shows the account anew: what is typed has to be saved before. */
    private Button asking(String key, EditForm form, Account account, SerializableRunnable step) {
        var button = new Button(messages.text(key));
        button.addClickListener(click -> {
            if (form.isUnsaved()) {
                refuse(messages.text("account.unsaved"));
            } else {
                String asked = messages.text(key + ".sentence", account.username());
                question.ask(asked, messages.text(key), button, () -> take(account, step));
            }
        });
        return button;
    }

    private AccountFields fields() {
        var known = new LinkedHashMap<String, String>();
        service.organisations().forEach(each -> known.put(each.id(), each.name()));
        return new AccountFields(messages, municipalities, known);
    }

    /** Those to choose from, and what the account has: it may have been merged into another since. */
    private AccountFields fields(Account account) {
        var known = new LinkedHashMap<String, String>();
        service.organisations().forEach(each -> known.put(each.id(), each.name()));
        service.organisationsOf(List.of(account)).forEach((id, now) -> known.putIfAbsent(id, now.name()));
        return new AccountFields(messages, municipalities, known);
    }

    private EditForm opened(EditForm form) {
        form.whenClosed(close);
        form.open();
        return form;
    }

    private void take(Account account, SerializableRunnable step) {
        try {
            step.run();
        } catch (InvalidInputException e) {
            refuse(messages.text(e.problems().getFirst()));
        } catch (StaleWriteException e) {
            change(service.get(account.id()));
            refuse(messages.text("account.stale"));
            changed.accept(account.id().toString());
        }
    }

    /** @param happened what the link is for, as a sentence */
    private void link(Issued issued, String happened) {
        Account account = service.get(issued.accountId());
        String address = portal.of("/erster-zugang/" + issued.token());
        change(account);
        var once = new Div(
                Fields.labelled(
                        "konto-link", messages.text("account.link", account.username()), Fields.shown(address), ""),
                new CopyButton(messages, "account.link.copy", address));
        once.addClassName("lp-account-once");
        addComponentAtIndex(2, once);
        done.setText(happened + " " + messages.text("account.link.sentence"));
        done.focus();
        changed.accept(account.id().toString());
    }

    private void say(String key) {
        refusal.setText("");
        done.setText(messages.text(key));
        done.focus();
    }

    private void refuse(String sentence) {
        done.setText("");
        refusal.setText(sentence);
        refusal.focus();
    }
}

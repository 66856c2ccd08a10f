package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import de.lenkungsportal.profile.ProfileFactService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The permanent place of one fact: what it says, what it said before, and its change by those who keep it. */
@Route(ProfileFactView.ROUTE)
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/profile.css")
class ProfileFactView extends RecordPage {

    static final String ROUTE = ProfilesState.ROUTE + "/:id";

    private final ProfileFactService service;
    private final ProfileWords words;

    ProfileFactView(ProfileFactService service, Messages messages, Clock clock) {
        super(messages);
        this.service = service;
        this.words = new ProfileWords(messages, clock);
        content.addClassName("lp-profile-page");
    }

    static String href(String id) {
        return ProfilesState.ROUTE + "/" + id;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String id) {
        ProfileFact fact = service.get(id);
        setHeading(
                words.text(
                        "fact.title",
                        fact.place().name(),
                        words.facet(fact.content().facet())),
                fact.content().text());
        forgetForms();
        content.removeAll();
        content.add(new Anchor(city(fact), words.text("fact.back", fact.place().area())), facts(fact));
        EditForm form = service.mayKeep(fact.place().ags()) ? guard(form(fact)) : null;
        if (form != null) {
            content.add(form, guard(deletion(fact)));
        }
        content.add(new RecordHistory(
                words.messages(),
                words.messages().text("kit.history.coordination", fact.place().area()),
                versions(fact),
                () -> ProfileFactFields.ofStored(words),
                form));
    }

    private static String city(ProfileFact fact) {
        return "stadt/" + fact.place().ags() + "/kennzahlen";
    }

    private Facts facts(ProfileFact fact) {
        ProfileFactContent is = fact.content();
        return new Facts()
                .with(words.text("column.text"), is.text())
                .with(words.text("column.facet"), words.facet(is.facet()))
                .with(words.text("column.institution"), fact.place().name())
                .with(
                        words.text("column.asOf"),
                        words.isLater(fact) ? words.stand(fact) : GermanFormat.stand(is.asOf()))
                .with(
                        words.text("column.source"),
                        is.source() == null
                                ? new Span(words.source(is))
                                : new Anchor("quellen/" + is.source(), words.source(is)))
                .with(words.text("column.reading"), is.source() == null ? "" : words.reading(is));
    }

    private EditForm form(ProfileFact fact) {
        return EditForm.change(
                words.messages(),
                words.text("change"),
                () -> fact,
                () -> ProfileFactFields.ofStored(words),
                base -> service.get(base.id()),
                this::versions,
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base), fields.reason());
                    show(base.id());
                    say(words.text("changed"));
                });
    }

    private List<FormVersion<ProfileFactFields>> versions(ProfileFact fact) {
        return FormVersion.of(service.history(fact.id()), ProfileFactFields::read);
    }

    private EditForm deletion(ProfileFact fact) {
        var fields = new FormFields(words.messages());
        TextField reason = FormFields.required(FormFields.help(
                words.text("field.reasonHelp"), fields.besideLine("reason", words.text("field.reason"))));
        fields.add(reason);
        return EditForm.step(
                words.messages(),
                words.text("delete"),
                words.text("delete.now"),
                fields,
                new StoredRecord<>(() -> fact, () -> ProfileFactFields.ofStored(words), base -> service.get(base.id())),
                (base, asked) -> {
                    service.delete(base.id(), base.version(), reason.getValue());
                    leaveDeleted(city(base));
                });
    }
}

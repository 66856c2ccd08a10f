package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Earlier;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import de.lenkungsportal.profile.ProfileFactService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The permanent place of one fact: what it says, what it said before, and its change by those who keep it. */
@Route(ProfileFactView.ROUTE)
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/profile.css")
class ProfileFactView extends RecordPage {

    static final String ROUTE = ProfilesState.ROUTE + "/:id";

    private static final List<String> HISTORY =
            List.of("version", "text", "facet", "asOf", "source", "change", "at", "reason");

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
        List<ProfileFact> versions = service.history(id);
        ProfileFact fact = versions.getFirst();
        setHeading(
                words.text(
                        "fact.title",
                        fact.place().name(),
                        words.facet(fact.content().facet())),
                fact.content().text());
        forgetForms();
        content.removeAll();
        content.add(new Anchor(city(fact), words.text("fact.back", fact.place().area())), facts(fact));
        if (service.mayKeep(fact.place().ags())) {
            content.add(guard(form(fact)), guard(deletion(fact)));
        }
        content.add(history(versions));
    }

    private static String city(ProfileFact fact) {
        return "stadt/" + fact.place().ags();
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
                base -> Earlier.ofRecords(
                        service.history(base.id()),
                        ProfileFact::version,
                        ProfileFact::changedAt,
                        ProfileFactFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base), fields.reason());
                    show(base.id());
                    say(words.text("changed"));
                });
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
                    forgetForms();
                    UI.getCurrent().navigate(city(base));
                });
    }

    private Section history(List<ProfileFact> versions) {
        var table = new DataTable(
                words.text("history"),
                HISTORY.stream().map(column -> words.text("history." + column)).toList());
        for (ProfileFact each : versions) {
            ProfileFactContent was = each.content();
            String why = each.changeNote();
            table.row(Stream.of(
                            String.valueOf(each.version()),
                            was.text(),
                            words.facet(was.facet()),
                            GermanFormat.stand(was.asOf()),
                            words.source(was),
                            words.messages()
                                    .label("ProfileFactChange", each.change().name()),
                            words.moment(each.changedAt()),
                            why == null ? "" : why)
                    .toList());
        }
        return new Section(new H2(words.text("history")), table.framed());
    }
}

package de.lenkungsportal.partner.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.Upkeep;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts of a partnership and, for the own coordination, their upkeep. */
class ContactSection extends Section {

    private final PartnerWords words;
    private final ContactService service;
    private final Partnership partner;
    private final LocalDate today;
    private final SerializableConsumer<String> done;
    private final List<EditForm> forms = new ArrayList<>();

    /**
     * @param today by the clock of the domain
     * @param done shows the page again and says what was done, by the key of the sentence
     */
    ContactSection(
            PartnerWords words,
            ContactService service,
            Partnership partner,
            Upkeep upkeep,
            LocalDate today,
            SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.partner = partner;
        this.today = today;
        this.done = done;
        add(new H2(words.text("contacts")));
        List<Contact> contacts = service.of(partner.id()).stream()
                .filter(contact -> !contact.ended())
                .toList();
        if (contacts.isEmpty()) {
            var none = new Paragraph(words.text("contacts.none"));
            none.addClassName("lp-muted");
            add(none);
        }
        var list = new UnorderedList();
        list.addClassName("lp-partner-list");
        EachRecord.into(list, words.messages(), contacts, contact -> item(contact, upkeep));
        add(list);
        if (upkeep == Upkeep.OWN) {
            add(add());
            if (contacts.stream().anyMatch(contact -> contact.person() != null)) {
                add(persons());
            }
        }
    }

    /** The forms that may hold unsaved input. */
    List<EditForm> forms() {
        return List.copyOf(forms);
    }

    private ListItem item(Contact contact, Upkeep upkeep) {
        var name = new Span(contact.label());
        name.addClassName("lp-count");
        var item = new ListItem(label(words.label(contact.kind())), name);
        if (contact.email() != null) {
            item.add(new Anchor("mailto:" + contact.email(), contact.email()));
        }
        if (contact.telephone() != null) {
            item.add(new Span(contact.telephone()));
        }
        ContactPerson person = contact.person();
        if (person != null) {
            item.add(new Span(words.text(
                    "contacts.person", person.name(), person.ground(), GermanFormat.day(person.reviewOn()))));
        }
        LocalDate review = contact.reviewOn();
        if (review != null) {
            boolean isOverdue = review.isBefore(today);
            Span mark = label(words.text(isOverdue ? "contacts.overdue" : "contacts.review", GermanFormat.day(review)));
            mark.setClassName("lp-doubt", isOverdue);
            item.add(mark);
        }
        if (upkeep == Upkeep.OWN) {
            item.add(actions(contact));
        }
        return item;
    }

    private Component actions(Contact contact) {
        var actions = new Div(change(contact));
        var end = new Button(
                words.text("contacts.end"),
                event -> step("contacts.ended", () -> service.end(contact.id(), contact.version())));
        end.setAriaLabel(words.text("contacts.endThis", contact.label()));
        actions.add(end);
        if (contact.person() != null) {
            actions.add(new Button(
                    words.text("contacts.erase"),
                    event -> step("contacts.erased", () -> service.erasePerson(contact.id()))));
        }
        actions.addClassName("lp-partner-actions");
        return actions;
    }

    private void step(String saved, Runnable step) {
        try {
            step.run();
            done.accept(saved);
        } catch (StaleWriteException stale) {
            done.accept("saved.stale");
        }
    }

    private EditForm change(Contact contact) {
        EditForm form = EditForm.change(
                words.messages(),
                words.text("contacts.change"),
                () -> contact,
                () -> new ContactFields(words),
                base -> again(base.id()),
                base -> FormVersion.of(service.history(base.id()), ContactFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change());
                    done.accept("contacts.saved");
                });
        form.nameStart(words.text("contacts.changeThis", contact.label()));
        forms.add(form);
        return form;
    }

    /** @throws NotFoundException when it was ended meanwhile */
    private Contact again(UUID id) {
        return service.of(partner.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("contact", id.toString()));
    }

    private EditForm add() {
        var fields = new ContactFields(words);
        var form = new EditForm(
                words.messages(),
                words.text("contacts.add"),
                words.messages().text("kit.form.save"),
                fields,
                new EditForm.Work() {
                    @Override
                    public void save() {
                        service.create(partner.id(), fields.change());
                        done.accept("contacts.saved");
                    }

                    @Override
                    public void reset() {
                        fields.start();
                    }
                });
        forms.add(form);
        return form;
    }

    /** Export of the personal data in these contacts, for requests of the persons named. */
    private Component persons() {
        var export = new ExportActions(words.messages(), this::personSheet);
        export.getElement().setAttribute("role", "group");
        export.getElement().setAttribute("aria-label", words.text("contacts.export"));
        var block = new Div(label(words.text("contacts.export")), export);
        block.addClassName("lp-edit-fields");
        return block;
    }

    private Sheet personSheet() {
        List<List<@Nullable Object>> rows = service.exportPersons(partner.id()).stream()
                .map(person -> {
                    var row = new ArrayList<@Nullable Object>();
                    row.add(person.organisation());
                    row.add(person.function());
                    row.add(person.person().name());
                    row.add(person.person().email());
                    row.add(person.person().telephone());
                    row.add(person.person().ground());
                    row.add(person.person().reviewOn());
                    return (List<@Nullable Object>) row;
                })
                .toList();
        return new Sheet(
                "kontaktpersonen",
                List.of(words.text("contacts.export")),
                List.of(
                        words.text("column.partner"),
                        words.text("contact.label"),
                        words.text("contact.personName"),
                        words.text("contact.personEmail"),
                        words.text("contact.personTelephone"),
                        words.text("contact.personGround"),
                        words.text("contact.personReviewOn")),
                rows);
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("lp-label");
        return label;
    }
}

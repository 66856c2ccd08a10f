package de.lenkungsportal.partner.contact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;

/** How to reach a partner: a function; a person only with a ground and a day of review. */
class ContactFields extends RecordFields<Contact, ContactContent> {

    private final Select<ContactKind> kind = new Select<>();
    private final TextField label;
    private final TextField email;
    private final TextField telephone;
    private final StandField reviewOn;
    private final TextField personName;
    private final TextField personEmail;
    private final TextField personTelephone;
    private final TextField personGround;
    private final StandField personReviewOn;

    ContactFields(PartnerWords words) {
        super(words.messages());
        kind.setLabel(words.text("contact.kind"));
        kind.setItems(ContactKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : words.label(each));
        track("kind", words.text("contact.kind"), kind, () -> kind.isEmpty() ? "" : words.label(kind.getValue()));
        label = line("label", words.text("contact.label"));
        label.setHelperText(words.text("contact.labelHelp"));
        label.setRequiredIndicatorVisible(true);
        email = line("email", words.text("contact.email"));
        telephone = line("telephone", words.text("contact.telephone"));
        reviewOn = stand("review_on", words.text("contact.reviewOn"));
        reviewOn.setHelperText(words.text("field.dayHelp"));
        personName = line("person_name", words.text("contact.personName"));
        personEmail = line("person_email", words.text("contact.personEmail"));
        personTelephone = line("person_telephone", words.text("contact.personTelephone"));
        personGround = line("person_ground", words.text("contact.personGround"));
        personReviewOn = stand("person_review_on", words.text("contact.personReviewOn"));
        personReviewOn.setHelperText(words.text("field.dayHelp"));
        List.of(personName, personEmail, personTelephone, personGround, personReviewOn)
                .forEach(field -> field.addValueChangeListener(event -> markPerson()));
        var person = new Div(
                new Paragraph(words.text("contact.personHelp")),
                personName,
                pair(personEmail, personTelephone),
                personGround,
                personReviewOn);
        person.addClassName("lp-partner-part");
        person.getElement().setAttribute("role", "group");
        person.getElement().setAttribute("aria-label", words.text("contact.person"));
        add(kind, label, pair(email, telephone), reviewOn, person);
    }

    /** Who names a person says who it is, why, and until when. */
    private void markPerson() {
        boolean isAsked = namesPerson();
        Stream.of(personName, personGround, personReviewOn)
                .forEach(field -> field.setRequiredIndicatorVisible(isAsked));
    }

    private boolean namesPerson() {
        return Stream.of(personName, personEmail, personTelephone, personGround, personReviewOn)
                .anyMatch(field -> !field.getValue().isBlank());
    }

    void start() {
        kind.setValue(ContactKind.TEAM);
        Stream.of(
                        label,
                        email,
                        telephone,
                        reviewOn,
                        personName,
                        personEmail,
                        personTelephone,
                        personGround,
                        personReviewOn)
                .forEach(TextField::clear);
    }

    @Override
    public void read(Contact contact) {
        start();
        kind.setValue(contact.kind());
        label.setValue(contact.label());
        put(email, contact.email());
        put(telephone, contact.telephone());
        reviewOn.show(contact.reviewOn());
        ContactPerson person = contact.person();
        if (person != null) {
            personName.setValue(person.name());
            put(personEmail, person.email());
            put(personTelephone, person.telephone());
            personGround.setValue(person.ground());
            personReviewOn.show(person.reviewOn());
        }
    }

    @Override
    public ContactContent change(Contact base) {
        return change();
    }

    /** @throws InvalidInputException where a day is none */
    ContactContent change() {
        return new ContactContent(
                kind.getValue(),
                label.getValue(),
                email.getValue(),
                telephone.getValue(),
                reviewOn.day("review_on"),
                namesPerson()
                        ? new ContactContent.Person(
                                personName.getValue(),
                                personEmail.getValue(),
                                personTelephone.getValue(),
                                personGround.getValue(),
                                personReviewOn.day("person_review_on"))
                        : null);
    }
}

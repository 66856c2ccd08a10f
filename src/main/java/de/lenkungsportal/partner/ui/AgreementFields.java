package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.partner.Agreement;
import de.lenkungsportal.partner.AgreementChange;
import de.lenkungsportal.partner.AgreementParty;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agreement says: parties, days, term, and how it came about. */
class AgreementFields extends RecordFields<Agreement, AgreementChange> {

    private final TextField title;
    private final TextField edition;
    private final MultiSelectComboBox<OrganisationRef> parties = new MultiSelectComboBox<>();
    private final Checkbox municipality = new Checkbox();
    private final TextField requestedOn;
    private final TextField requestedAt;
    private final TextField signedOn;
    private final TextField validFrom;
    private final TextField validTo;
    private final TextField reminder;
    private final TextField asOf;
    private final TextArea note;
    private final List<OrganisationRef> partners;

    /** @param partners of the municipality, who may be parties */
    AgreementFields(PartnerWords words, List<OrganisationRef> partners) {
        super(words.messages());
        this.partners = partners;
        title = line("title", words.text("agreement.title"));
        title.setRequiredIndicatorVisible(true);
        edition = line("edition", words.text("agreement.edition"));
        parties.setLabel(words.text("agreement.parties"));
        parties.setItemLabelGenerator(OrganisationRef::name);
        parties.setItems(partners);
        track("parties", words.text("agreement.parties"), parties, () -> names(parties.getValue()));
        municipality.setLabel(words.text("agreement.municipality"));
        track(
                "municipality",
                words.text("agreement.municipality"),
                municipality,
                () -> words.text(municipality.getValue() ? "rules.yes" : "panel.inHouse.no"));
        requestedOn = line("requested_on", words.text("agreement.requestedOn"));
        requestedAt = line("requested_at", words.text("agreement.requestedAt"));
        signedOn = line("signed_on", words.text("agreement.signedOn"));
        signedOn.setHelperText(words.text("field.standHelp"));
        validFrom = line("valid_from", words.text("field.validFrom"));
        validTo = line("valid_to", words.text("field.validTo"));
        reminder = line("reminder_days", words.text("agreement.reminder"));
        asOf = line("as_of", words.text("fact.asOf"));
        asOf.setRequiredIndicatorVisible(true);
        note = area("note", words.text("fact.note"));
        note.setHelperText(words.text("field.noPersons"));
        add(
                title,
                edition,
                parties,
                municipality,
                pair(requestedOn, requestedAt),
                signedOn,
                pair(validFrom, validTo),
                pair(reminder, asOf),
                note);
    }

    /** An empty form for an agreement with this partner. */
    void start(OrganisationRef partner, Stand today) {
        Stream.of(title, edition, requestedOn, requestedAt, signedOn, validFrom, validTo)
                .forEach(TextField::clear);
        note.clear();
        parties.setValue(known(Set.of(partner)));
        municipality.setValue(true);
        reminder.setValue("90");
        asOf.setValue(PartnershipFields.typed(today));
    }

    @Override
    public void read(Agreement agreement) {
        var content = agreement.content();
        title.setValue(content.title());
        put(edition, content.edition());
        parties.setValue(known(present(agreement)));
        municipality.setValue(content.isMunicipalityParty());
        put(requestedOn, PartnershipFields.typed(content.requestedOn()));
        put(requestedAt, content.requestedAt());
        put(signedOn, PartnershipFields.typed(content.signedOn()));
        put(validFrom, PartnershipFields.typed(content.validFrom()));
        put(validTo, PartnershipFields.typed(content.validTo()));
        reminder.setValue(String.valueOf(content.reminderDays()));
        put(asOf, PartnershipFields.typed(content.asOf()));
        put(note, content.note());
    }

    /** The choice offers partners of the city; a party that is none any more stays a party. */
    private Set<OrganisationRef> known(Collection<OrganisationRef> chosen) {
        parties.setItems(
                Stream.concat(partners.stream(), chosen.stream()).distinct().toList());
        return Set.copyOf(chosen);
    }

    @Override
    public AgreementChange change(Agreement base) {
        return change(base.content().supersedes());
    }

    /**
     * @param supersedes id of the agreement that this one follows, which no field says
     * @throws InvalidInputException where the reminder is no number of days
     */
    AgreementChange change(@Nullable String supersedes) {
        return new AgreementChange(
                title.getValue(),
                edition.getValue(),
                supersedes,
                municipality.getValue(),
                parties.getValue().stream().map(OrganisationRef::id).sorted().toList(),
                GermanInput.stand(requestedOn.getValue()),
                requestedAt.getValue(),
                GermanInput.stand(signedOn.getValue()),
                GermanInput.stand(validFrom.getValue()),
                GermanInput.stand(validTo.getValue()),
                days(),
                GermanInput.stand(asOf.getValue()),
                note.getValue());
    }

    private @Nullable Integer days() {
        String typed = reminder.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,4}")) {
            throw new InvalidInputException("reminder_days", "partner.problem.reminder");
        }
        return Integer.valueOf(typed);
    }

    /** The directory calls them so; under which names they signed stays with the agreement. */
    private static Set<OrganisationRef> present(Agreement agreement) {
        return agreement.parties().stream().map(AgreementParty::organisation).collect(Collectors.toSet());
    }

    private static String names(Collection<OrganisationRef> organisations) {
        return organisations.stream().map(OrganisationRef::name).sorted().collect(Collectors.joining(", "));
    }
}

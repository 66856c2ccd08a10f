package de.lenkungsportal.partner.cooperation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.PartnerWords;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agreement says: parties, days, term, and how it came about. */
class CooperationAgreementFields extends BoundFields<CooperationAgreement, CooperationAgreementContent> {

    private final List<OrganisationRef> partners;
    private final MultiSelectComboBox<OrganisationRef> parties = new MultiSelectComboBox<>();
    private final Checkbox municipality;
    private final TextField reminder;
    private final StandField asOf;

    /** @param partners of the municipality, who may be parties */
    CooperationAgreementFields(PartnerWords words, List<OrganisationRef> partners) {
        super(words.messages(), CooperationAgreementContent.class, CooperationAgreement::content);
        this.partners = partners;
        parties.setLabel(words.text("agreement.parties"));
        parties.setItemLabelGenerator(OrganisationRef::name);
        track("parties", parties.getLabel(), parties, () -> names(parties.getValue()));
        bind("parties", said -> {}, this::ids);
        add(
                required(line("title", words.text("agreement.title"))),
                line("edition", words.text("agreement.edition")),
                parties);
        municipality = yesNo(
                "municipality_is_party",
                words.text("agreement.municipality"),
                is -> words.text(is ? "rules.yes" : "panel.inHouse.no"));
        add(
                municipality,
                pair(
                        stand("requested_on", words.text("agreement.requestedOn")),
                        line("requested_at", words.text("agreement.requestedAt"))),
                help(words.text("field.standHelp"), stand("signed_on", words.text("agreement.signedOn"))),
                pair(
                        stand("valid_from", words.text("field.validFrom")),
                        stand("valid_to", words.text("field.validTo"))));
        reminder = number("reminder_days", words.text("agreement.reminder"), "partner.problem.reminder");
        asOf = required(stand("as_of", words.text("fact.asOf")));
        add(pair(reminder, asOf), help(words.text("field.noPersons"), area("note", words.text("fact.note"))));
    }

    /** An empty form for an agreement with this partner. */
    void start(OrganisationRef partner, Stand today) {
        clear();
        choose(Set.of(partner));
        municipality.setValue(true);
        reminder.setValue(Integer.toString(CooperationAgreementContent.REMINDER_DAYS));
        asOf.show(today);
    }

    /** The directory calls the parties so; under which names they signed stays with the agreement. */
    @Override
    public void read(CooperationAgreement agreement) {
        super.read(agreement);
        choose(agreement.parties().stream()
                .map(CooperationAgreementParty::organisation)
                .collect(Collectors.toSet()));
    }

    /** The choice offers partners of the city; a party that is none any more stays a party. */
    private void choose(Set<OrganisationRef> chosen) {
        parties.setItems(
                Stream.concat(partners.stream(), chosen.stream()).distinct().toList());
        parties.setValue(chosen);
    }

    private List<String> ids() {
        return parties.getValue().stream().map(OrganisationRef::id).sorted().toList();
    }

    private static String names(Collection<OrganisationRef> organisations) {
        return organisations.stream().map(OrganisationRef::name).sorted().collect(Collectors.joining(", "));
    }
}

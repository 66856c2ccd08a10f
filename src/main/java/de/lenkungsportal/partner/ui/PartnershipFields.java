package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.partner.DataExchange;
import de.lenkungsportal.partner.PartnerRole;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipChange;
import de.lenkungsportal.partner.PartnershipContent;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a coordinator can say of a partnership, read and written in German. */
class PartnershipFields extends RecordFields<Partnership, PartnershipChange> {

    private final Select<Integer> ring = new Select<>();
    private final ParticipationFields participation;
    private final MultiSelectComboBox<PartnerRole> roles = new MultiSelectComboBox<>();
    private final Select<DataExchange> exchange = new Select<>();
    private final TextField legalGround;
    private final TextField validFrom;
    private final TextField validTo;
    private final TextField asOf;
    private final TextArea note;
    private final TextField reason;

    PartnershipFields(PartnerWords words) {
        super(words.messages());
        ring.setLabel(words.text("field.ring"));
        ring.setItems(1, 2, 3);
        ring.setItemLabelGenerator(number -> number == null ? "" : words.ring(number));
        track("ring", words.text("field.ring"), ring, () -> ring.isEmpty() ? "" : words.ring(ring.getValue()));
        participation = new ParticipationFields(words);
        track("participation", words.text("fact.participation"), participation, participation::text);
        roles.setLabel(words.text("fact.roles"));
        roles.setItems(PartnerRole.values());
        roles.setItemLabelGenerator(words::label);
        track(
                "roles",
                words.text("fact.roles"),
                roles,
                () -> words.roles(roles.getValue().stream().sorted().toList()));
        exchange.setLabel(words.text("field.exchange"));
        exchange.setItems(DataExchange.values());
        exchange.setItemLabelGenerator(words::label);
        track(
                "data_exchange",
                words.text("field.exchange"),
                exchange,
                () -> exchange.isEmpty() ? "" : words.label(exchange.getValue()));
        legalGround = line("legal_ground", words.text("field.legalGround"));
        validFrom = line("valid_from", words.text("field.validFrom"));
        validTo = line("valid_to", words.text("field.validTo"));
        asOf = line("as_of", words.text("fact.asOf"));
        asOf.setHelperText(words.text("field.standHelp"));
        asOf.setRequiredIndicatorVisible(true);
        note = area("note", words.text("fact.note"));
        note.setHelperText(words.text("field.noPersons"));
        reason = besideLine("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        add(ring, participation, roles, pair(exchange, legalGround), pair(validFrom, validTo), asOf, note, reason);
    }

    /** Shows what is stored. */
    @Override
    public void read(Partnership stored) {
        PartnershipContent content = stored.content();
        ring.setValue(content.ring());
        participation.setValue(content.participation());
        roles.setValue(Set.copyOf(content.roles()));
        exchange.setValue(content.dataExchange());
        put(legalGround, content.legalGround());
        put(validFrom, typed(content.validFrom()));
        put(validTo, typed(content.validTo()));
        asOf.setValue(typed(content.asOf()));
        put(note, content.note());
        reason.clear();
    }

    /** An empty form for a new partner, in the ring that its kind suggests. */
    void start(int proposedRing, Stand today) {
        ring.setValue(proposedRing);
        participation.setValue(List.of());
        roles.clear();
        exchange.setValue(DataExchange.NOT_STATED);
        legalGround.clear();
        validFrom.clear();
        validTo.clear();
        asOf.setValue(typed(today));
        note.clear();
        reason.clear();
        reason.setVisible(false);
    }

    void propose(int proposedRing) {
        ring.setValue(proposedRing);
    }

    @Override
    public PartnershipChange change(Partnership base) {
        return change();
    }

    /** @throws InvalidInputException when a time cannot be read */
    PartnershipChange change() {
        return new PartnershipChange(
                ring.getValue(),
                roles.getValue().stream().sorted().toList(),
                participation.getValue(),
                exchange.getValue(),
                legalGround.getValue(),
                GermanInput.stand(validFrom.getValue()),
                GermanInput.stand(validTo.getValue()),
                GermanInput.stand(asOf.getValue()),
                note.getValue());
    }

    String reason() {
        return reason.getValue();
    }

    static String typed(@Nullable Stand stand) {
        return stand == null ? "" : GermanInput.typed(stand.iso());
    }
}

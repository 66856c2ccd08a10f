package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.Speech;
import de.lenkungsportal.kit.StandField;
import java.util.List;

/** What a coordinator can say of a partnership, read and written in German. */
class PartnershipFields extends BoundFields<Partnership, PartnershipContent> {

    private final PartnershipWords words;
    private final Select<Integer> ring;
    private final Select<DataExchange> exchange;
    private final StandField asOf;
    private final TextField reason;

    PartnershipFields(PartnershipWords words) {
        super(words.messages(), PartnershipContent.class, Partnership::content);
        this.words = words;
        ring = help(
                words.text("field.ringHelp"), choice("ring", words.text("field.ring"), List.of(1, 2, 3), words::ring));
        var participation = new ParticipationFields(words);
        track("participation", words.text("fact.participation"), participation, participation::text);
        this.<List<Participation>>bind(
                "participation",
                said -> participation.setValue(said == null ? List.of() : said),
                participation::getValue);
        add(
                ring,
                participation,
                choices("roles", words.text("fact.roles"), List.of(PartnerRole.values()), words::label));
        exchange = choice("data_exchange", words.text("field.exchange"), List.of(DataExchange.values()), words::label);
        add(
                pair(exchange, line("legal_ground", words.label(ImportColumn.LEGAL_GROUND))),
                pair(
                        stand("valid_from", words.text("field.validFrom")),
                        stand("valid_to", words.text("field.validTo"))));
        asOf = required(help(words.text("field.standHelp"), stand("as_of", words.text("fact.asOf"))));
        add(asOf, help(words.text("field.noPersons"), area("note", words.text("fact.note"))));
        reason = help(words.text("field.reasonHelp"), besideLine("reason", words.text("field.reason")));
        add(reason);
    }

    /** A form for a new partner, in the ring that its kind suggests. */
    void start(int proposedRing, Stand today) {
        ring.setValue(proposedRing);
        exchange.setValue(DataExchange.NOT_STATED);
        asOf.show(today);
        reason.setVisible(false);
    }

    void propose(int proposedRing) {
        if (ring.getValue() != proposedRing) {
            ring.setValue(proposedRing);
            Speech.say(ring, words.text("field.ring.proposed", words.ring(proposedRing)));
        }
    }

    String reason() {
        return reason.getValue();
    }
}

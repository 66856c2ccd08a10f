package de.lenkungsportal.survey.round;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.survey.Round;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a round; a new one has who takes part beside them, a stored one the reason of the change. */
final class RoundFields extends BoundFields<Round, RoundContent> {

    private @Nullable MultiSelectComboBox<Municipality> asked;
    private @Nullable TextField reason;

    private RoundFields(RoundWords words, Map<String, String> questionnaires) {
        super(words.messages(), RoundContent.class, RoundContent::of);
        add(
                required(most(120, line("title", words.text("field.title")))),
                pair(
                        help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))),
                        optional(
                                "questionnaire",
                                words.text("field.questionnaire"),
                                questionnaires.keySet(),
                                id -> questionnaires.getOrDefault(id, id),
                                words.text("field.questionnaire.none"))),
                pair(stand("opens_on", words.text("field.opensOn")), stand("due_on", words.text("field.dueOn"))),
                most(2000, area("note", words.text("field.note"))));
    }

    static RoundFields ofNew(
            RoundWords words,
            Map<String, String> questionnaires,
            List<Municipality> municipalities,
            List<PeerGroup> groups) {
        var fields = new RoundFields(words, questionnaires);
        MultiSelectComboBox<Municipality> asked = choice(words, municipalities);
        fields.asked = asked;
        fields.track("participants", words.text("field.participants"), asked, () -> names(asked));
        if (!groups.isEmpty()) {
            fields.add(groupChoice(words, groups, municipalities, asked));
        }
        fields.add(asked);
        return fields;
    }

    static RoundFields ofStored(RoundWords words, Map<String, String> questionnaires) {
        var fields = new RoundFields(words, questionnaires);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    static MultiSelectComboBox<Municipality> choice(RoundWords words, List<Municipality> municipalities) {
        var box = new MultiSelectComboBox<Municipality>(words.text("field.participants"));
        box.setItems(municipalities);
        box.setItemLabelGenerator(Municipality::name);
        box.setHelperText(words.text("field.participantsHelp"));
        return box;
    }

    /** Adds the members of a peer group to the choice; it is empty again afterwards, for the next group. */
    static Select<PeerGroup> groupChoice(
            RoundWords words,
            List<PeerGroup> groups,
            List<Municipality> offered,
            MultiSelectComboBox<Municipality> choice) {
        var select = new Select<PeerGroup>();
        select.setLabel(words.text("field.peerGroup"));
        select.setHelperText(words.text("field.peerGroupHelp"));
        select.setItems(groups);
        select.setItemLabelGenerator(PeerGroup::name);
        select.addValueChangeListener(event -> {
            PeerGroup group = event.getValue();
            if (group != null) {
                choice.select(offered.stream()
                        .filter(each -> group.members().contains(each.ags()))
                        .toList());
                select.clear();
            }
        });
        return select;
    }

    static String names(MultiSelectComboBox<Municipality> box) {
        return box.getValue().stream().map(Municipality::name).sorted().collect(Collectors.joining(", "));
    }

    static Set<String> keys(MultiSelectComboBox<Municipality> box) {
        return box.getValue().stream().map(Municipality::ags).collect(Collectors.toSet());
    }

    /** Keys of those who take part. */
    Set<String> asked() {
        return asked == null ? Set.of() : keys(asked);
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

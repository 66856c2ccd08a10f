package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a peer group; a stored one has the reason of the change beside them. */
class PeerGroupFields extends BoundFields<PeerGroup, PeerGroupContent> {

    private @Nullable TextField reason;

    /** @param municipalities that can be in a group, in the order in which they are offered */
    private PeerGroupFields(AreaWords words, List<Municipality> municipalities) {
        super(words.messages(), PeerGroupContent.class, PeerGroup::content);
        Map<String, String> names =
                municipalities.stream().collect(Collectors.toMap(Municipality::ags, Municipality::name));
        add(
                required(most(120, line("name", words.text("group.field.name")))),
                area("description", words.text("group.field.description")),
                required(choices(
                        "members",
                        words.text("group.field.members"),
                        municipalities.stream().map(Municipality::ags).toList(),
                        ags -> names.getOrDefault(ags, ags))));
    }

    static PeerGroupFields ofNew(AreaWords words, List<Municipality> municipalities) {
        return new PeerGroupFields(words, municipalities);
    }

    static PeerGroupFields ofStored(AreaWords words, List<Municipality> municipalities) {
        var fields = new PeerGroupFields(words, municipalities);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

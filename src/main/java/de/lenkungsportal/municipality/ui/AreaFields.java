package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.municipality.Area;
import de.lenkungsportal.municipality.AreaContent;
import de.lenkungsportal.municipality.Municipality.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an area; a new one has its key beside them, a stored one the reason of the change. */
class AreaFields extends BoundFields<Area, AreaContent> {

    private @Nullable TextField ags;
    private @Nullable TextField reason;

    private AreaFields(AreaWords words) {
        super(words.messages(), AreaContent.class, Area::content);
        add(
                pair(
                        required(most(120, line("name", words.text("field.name")))),
                        help(
                                words.text("field.shortNameHelp"),
                                required(most(40, line("short_name", words.text("field.shortName")))))),
                choice("kind", words.text("field.kind"), List.of(Kind.values()), words::kind),
                pair(
                        stand("valid_from", words.text("field.validFrom")),
                        help(words.text("field.validToHelp"), stand("valid_to", words.text("field.validTo")))));
    }

    static AreaFields ofNew(AreaWords words) {
        var fields = new AreaFields(words);
        fields.ags = required(fields.besideLine("ags", words.text("field.ags")));
        fields.ags.setHelperText(words.text("field.agsHelp"));
        // Below what is said of all fields.
        fields.addComponentAtIndex(2, fields.ags);
        return fields;
    }

    static AreaFields ofStored(AreaWords words) {
        var fields = new AreaFields(words);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    String ags() {
        return ags == null ? "" : ags.getValue().strip();
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

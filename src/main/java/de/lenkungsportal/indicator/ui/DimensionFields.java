package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.indicator.ProfileDimensionContent;
import de.lenkungsportal.indicator.ProfileDimensionEntry;
import de.lenkungsportal.kit.BoundFields;
import org.jspecify.annotations.Nullable;

/** The fields of a dimension of profiles; a new one has its code beside them, a stored one the reason of the change. */
class DimensionFields extends BoundFields<ProfileDimensionEntry, ProfileDimensionContent> {

    private @Nullable TextField code;
    private @Nullable TextField reason;

    private DimensionFields(DimensionWords words) {
        super(words.messages(), ProfileDimensionContent.class, ProfileDimensionEntry::content);
        add(
                pair(
                        required(most(120, line("name", words.text("field.name")))),
                        help(
                                words.text("field.positionHelp"),
                                number("position", words.text("field.position"), "dimension.problem.position"))),
                help(words.text("field.helpHelp"), most(500, area("help", words.text("field.help")))),
                rows("categories", words.text("field.categories"), CategoryRow.list(words)),
                yesNo("retired", words.text("field.retired"), words::state));
    }

    static DimensionFields ofNew(DimensionWords words) {
        var fields = new DimensionFields(words);
        fields.code = required(fields.besideLine("id", words.text("field.code")));
        fields.code.setHelperText(words.text("field.codeHelp"));
        // Below what is said of all fields.
        fields.addComponentAtIndex(2, fields.code);
        return fields;
    }

    static DimensionFields ofStored(DimensionWords words) {
        var fields = new DimensionFields(words);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    String code() {
        return code == null ? "" : code.getValue().strip();
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

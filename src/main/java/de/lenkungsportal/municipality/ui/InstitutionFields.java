package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Institution.Kind;
import de.lenkungsportal.municipality.InstitutionContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an institution; a stored one has the reason of the change beside them. */
class InstitutionFields extends BoundFields<Institution, InstitutionContent> {

    private @Nullable TextField reason;

    private InstitutionFields(AreaWords words) {
        super(words.messages(), InstitutionContent.class, Institution::content);
        add(
                pair(
                        required(most(120, line("name", words.text("institution.field.name")))),
                        choice(
                                "kind",
                                words.text("institution.field.kind"),
                                List.of(Kind.values()),
                                words::institutionKind)),
                pair(
                        help(
                                words.text("institution.field.sourceHelp"),
                                most(3, line("source", words.text("institution.field.source")))),
                        help(
                                words.text("institution.field.sourcePlaceHelp"),
                                required(
                                        most(200, line("source_place", words.text("institution.field.sourcePlace")))))),
                pair(
                        stand("valid_from", words.text("field.validFrom")),
                        help(
                                words.text("institution.field.validToHelp"),
                                stand("valid_to", words.text("field.validTo")))));
    }

    static InstitutionFields ofNew(AreaWords words) {
        return new InstitutionFields(words);
    }

    static InstitutionFields ofStored(AreaWords words) {
        var fields = new InstitutionFields(words);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

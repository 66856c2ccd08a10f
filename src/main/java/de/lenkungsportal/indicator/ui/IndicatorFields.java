package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.kit.BoundFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an indicator; a new one has its code beside them, a stored one the reason of the change. */
class IndicatorFields extends BoundFields<CatalogueEntry, IndicatorContent> {

    private @Nullable TextField code;
    private @Nullable TextField reason;

    private IndicatorFields(IndicatorWords words) {
        super(words.messages(), IndicatorContent.class, CatalogueEntry::content);
        addContent(words);
    }

    static IndicatorFields ofNew(IndicatorWords words) {
        var fields = new IndicatorFields(words);
        fields.code = required(fields.besideLine("id", words.text("field.code")));
        fields.code.setHelperText(words.text("field.codeHelp"));
        // Below what is said of all fields.
        fields.addComponentAtIndex(2, fields.code);
        return fields;
    }

    static IndicatorFields ofStored(IndicatorWords words) {
        var fields = new IndicatorFields(words);
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    private void addContent(IndicatorWords words) {
        add(
                pair(
                        required(most(120, line("name", words.text("field.name")))),
                        help(
                                words.text("field.shortNameHelp"),
                                required(most(30, line("short_name", words.text("field.shortName")))))),
                required(area("definition", words.text("field.definition"))),
                pair(
                        required(help(
                                words.text("field.unitsHelp"),
                                choices("units", words.text("field.units"), List.of(Unit.values()), words::unit))),
                        choice("kind", words.text("field.kind"), List.of(IndicatorContent.Kind.values()), words::kind)),
                pair(
                        choices("dimensions", words.text("field.dimensions"), words.allDimensions(), words::dimension),
                        choice(
                                "direction",
                                words.text("field.direction"),
                                List.of(IndicatorContent.Direction.values()),
                                words::direction)),
                pair(
                        help(words.text("field.sourceHelp"), most(3, line("source", words.text("field.source")))),
                        line("source_place", words.text("field.sourcePlace"))),
                pair(
                        stand("valid_from", words.text("field.validFrom")),
                        stand("valid_to", words.text("field.validTo"))),
                yesNo("retired", words.text("field.retired"), is -> words.text(is ? "state.retired" : "state.inUse")));
    }

    String code() {
        return code == null ? "" : code.getValue().strip();
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}

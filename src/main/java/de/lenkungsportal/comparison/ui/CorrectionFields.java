package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Unit;

/** The fields of a correction, read and written in German. */
class CorrectionFields extends ValueFields<FigureRecord, FigureContent> {

    private final TextArea reason;

    CorrectionFields(FigureWords words, Unit unit) {
        super(
                words,
                FigureContent.class,
                stored -> FigureContent.of(stored.figure()),
                words.text("field.value", words.label(unit)),
                words.text("field.valueTo", words.label(unit)));
        reason = besideArea("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        add(
                kind,
                pair(value, valueTo),
                help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))),
                help(words.text("field.noteHelp"), area("note", words.text("field.note"))),
                reason);
    }

    @Override
    public void read(FigureRecord stored) {
        super.read(stored);
        value.setHelperText(stored.figure().missing() == Missing.SUPPRESSED ? words.text("field.valueProtected") : "");
    }

    String reason() {
        return reason.getValue();
    }
}

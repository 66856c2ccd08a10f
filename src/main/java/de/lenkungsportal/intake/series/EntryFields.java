package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.BoundFields;
import java.util.List;

/** What is said about a period: number, kind, Stand and note, in German. A hidden count stays empty. */
class EntryFields extends BoundFields<IntakeEntry, IntakeContent> {

    EntryFields(EntryWords words) {
        super(words.messages(), IntakeContent.class, IntakeEntry::content);
        TextField value = decimal("value", words.text("field.value"), "intake.problem.number");
        value.getElement().setAttribute("inputmode", "decimal");
        add(
                pair(
                        initially(
                                Counting.COUNT,
                                choice(
                                        "counting",
                                        words.text("field.counting"),
                                        List.of(Counting.values()),
                                        code -> words.text("field.counting." + code.name()))),
                        required(help(words.text("field.valueHelp"), value))),
                pair(
                        initially(
                                Qualifier.EXACT,
                                choice(
                                        "qualifier",
                                        words.text("field.qualifier"),
                                        List.of(
                                                Qualifier.EXACT,
                                                Qualifier.APPROXIMATE,
                                                Qualifier.AT_LEAST,
                                                Qualifier.AT_MOST),
                                        code -> words.text("field.qualifier." + code.name()))),
                        required(help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))))),
                help(words.text("field.noteHelp"), area("note", words.text("field.note"))));
    }

    /** An empty entry. */
    void start(Stand today) {
        show(new IntakeContent(Counting.COUNT, null, Qualifier.EXACT, today, null));
    }
}

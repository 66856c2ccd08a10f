package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.DayInput;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.roundtable.AgreementChange;
import de.lenkungsportal.roundtable.Responsible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agreement says: words, who answers, term, links. Its state has a form of its own. */
class AgreementFields extends RecordFields<Agreement, AgreementChange> {

    private static final int LONG = 2000;

    private final TextField title;
    private final Select<Agreement.Kind> kind = new Select<>();
    private final RowList<Responsible, Responsible> responsible;
    private final TextField due;
    private final TextField agreedOn;
    private final TextArea detail;
    private final TextArea note;
    private final LinkFields links;

    AgreementFields(RoundtableWords words, PartyNames names, LinkFields links) {
        super(words.messages());
        this.links = links;
        title = line("title", words.text("field.title"));
        title.setMaxLength(300);
        title.setRequiredIndicatorVisible(true);
        kind.setLabel(words.text("field.kind"));
        kind.setItems(Agreement.Kind.values());
        kind.setItemLabelGenerator(code -> words.text("agreementKind." + code.name()));
        kind.setValue(Agreement.Kind.AGREEMENT);
        track("kind", words.text("field.kind"), kind, () -> words.text("agreementKind." + kind.getValue()));
        responsible = ResponsibleRow.list(words, names);
        track("responsible", words.text("field.responsible"), responsible, responsible::text);
        due = line("due_on", words.text("field.due"));
        due.setHelperText(words.text("field.dayHelp"));
        agreedOn = line("agreed_on", words.text("field.agreedOn"));
        agreedOn.setHelperText(words.text("field.standHelp"));
        detail = area("detail", words.text("field.detail"));
        detail.setMaxLength(LONG);
        note = area("note", words.text("field.note"));
        note.setMaxLength(LONG);
        track("links", words.text("field.links"), links, links::text);
        add(names, title, responsible, pair(due, agreedOn, kind), detail, links, note);
    }

    @Override
    public void read(Agreement agreement) {
        title.setValue(agreement.title());
        kind.setValue(agreement.kind());
        responsible.read(agreement.responsible());
        due.setValue(DayInput.typed(agreement.due()));
        agreedOn.setValue(typed(agreement.agreedOn()));
        put(detail, agreement.detail());
        put(note, agreement.note());
        links.read(agreement.links());
    }

    private static String typed(@Nullable Stand stand) {
        return stand == null ? "" : GermanInput.typed(stand.iso());
    }

    /**
     * @param base whose state and condition stay
     * @throws InvalidInputException when a field cannot be read
     */
    @Override
    public AgreementChange change(Agreement base) {
        var problems = new ArrayList<Problem>();
        LocalDate term = DayInput.day("due_on", due.getValue(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(List.copyOf(problems));
        }
        AgreementChange before = AgreementChange.of(base);
        return new AgreementChange(
                kind.getValue(),
                title.getValue(),
                detail.getValue(),
                before.state(),
                before.condition(),
                before.reason(),
                GermanInput.stand(agreedOn.getValue()),
                term,
                before.doneOn(),
                note.getValue(),
                responsible.values(),
                links.values());
    }
}

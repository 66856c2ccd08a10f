package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.DraftField;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.Responsible;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A new agreement, or a task, of the running item. Several organisations are separated by commas. */
class RunAgreement extends FormFields {

    private final Agreement.Kind kind;
    private final DraftKeeper keeper;
    private final PartyNames names;
    private final TextArea title;
    private final TextField responsible;
    private final StandField due;
    private final TextField condition;

    RunAgreement(
            RoundtableWords words,
            Agreement.Kind kind,
            DraftKeeper keeper,
            Map<DraftField, String> drafts,
            PartyNames names,
            SerializableConsumer<RunAgreement> agree) {
        super(words.messages());
        this.kind = kind;
        this.keeper = keeper;
        this.names = names;
        String key = "run." + kind.name() + ".";
        addClassNames("lp-run-new", kind == Agreement.Kind.TASK ? "lp-run-task" : "lp-run-agreement");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.text("agreementKind." + kind));
        title = required(area("title", words.text(key + "title")));
        title.setMaxLength(300);
        responsible = required(line("responsible", words.text("field.responsible")));
        responsible.setHelperText(words.text("run.responsibleHelp"));
        names.propose(responsible);
        due = stand("due_on", words.text("field.due"));
        due.setHelperText(words.text("field.dayHelp"));
        condition = line("condition", words.text("run.condition"));
        condition.setVisible(kind == Agreement.Kind.AGREEMENT);
        keep(title, drafts, "TITLE");
        keep(responsible, drafts, "RESPONSIBLE");
        keep(due, drafts, "DUE");
        if (kind == Agreement.Kind.AGREEMENT) {
            keep(condition, drafts, "CONDITION");
        }
        var save = new Button(words.text(key + "save"), event -> agree.accept(this));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        add(new H3(words.text("agreementKind." + kind)), title, pair(responsible, due), condition, save);
    }

    private <F extends com.vaadin.flow.component.textfield.TextFieldBase<?, String>> void keep(
            F field, Map<DraftField, String> drafts, String part) {
        DraftField name = DraftField.valueOf(kind.name() + "_" + part);
        keeper.keep(field, name, drafts.get(name));
    }

    Agreement.Kind kind() {
        return kind;
    }

    /** @throws InvalidInputException when the term is no day */
    AgreementContent typed() {
        LocalDate term = due.day("due_on");
        boolean isConditional = !condition.getValue().isBlank();
        return new AgreementContent(
                kind,
                // The field is high for long wordings; a title is one line.
                title.getValue().strip().replaceAll("\\s*\\R\\s*", " "),
                null,
                isConditional ? AgreementState.CONDITIONAL : AgreementState.AGREED,
                condition.getValue(),
                null,
                null,
                term,
                null,
                null,
                Arrays.stream(responsible.getValue().split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Responsible(name, names.record(name, null, null)))
                        .toList(),
                List.of());
    }

    /** What was typed is on record. */
    void forget() {
        for (DraftField name : DraftField.values()) {
            if (name.name().startsWith(kind.name() + "_")) {
                keeper.forget(name);
            }
        }
    }
}

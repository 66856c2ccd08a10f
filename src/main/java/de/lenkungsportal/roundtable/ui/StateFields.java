package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.roundtable.AgreementChange;
import de.lenkungsportal.roundtable.AgreementState;

/** The state of an agreement, with what each state asks for: a condition, a reason, a day. */
class StateFields extends RecordFields<Agreement, AgreementChange> {

    private static final int LONG = 2000;

    private final Select<AgreementState> state = new Select<>();
    private final TextArea condition;
    private final TextArea reason;
    private final TextField doneOn;

    StateFields(RoundtableWords words) {
        super(words.messages());
        state.setLabel(words.text("field.state"));
        state.setItems(AgreementState.values());
        state.setItemLabelGenerator(words::label);
        state.setValue(AgreementState.AGREED);
        state.addValueChangeListener(event -> show());
        track("state", words.text("field.state"), state, () -> words.label(state.getValue()));
        condition = area("condition", words.text("field.condition"));
        condition.setHelperText(words.text("field.conditionHelp"));
        condition.setMaxLength(LONG);
        reason = area("reason", words.text("field.reason"));
        reason.setMaxLength(LONG);
        doneOn = line("done_on", words.text("field.doneOn"));
        doneOn.setHelperText(words.text("field.doneHelp"));
        add(state, condition, reason, doneOn);
        show();
    }

    private void show() {
        condition.setVisible(state.getValue() == AgreementState.CONDITIONAL);
        reason.setVisible(state.getValue() == AgreementState.DROPPED);
        doneOn.setVisible(state.getValue() == AgreementState.DONE);
    }

    @Override
    public void read(Agreement agreement) {
        state.setValue(agreement.state());
        put(condition, agreement.condition());
        put(reason, agreement.reason());
        put(doneOn, typed(agreement));
        show();
    }

    private static String typed(Agreement agreement) {
        var done = agreement.doneOn();
        return done == null ? "" : GermanInput.typed(done.iso());
    }

    /** The agreement as it is, in the state that was chosen. */
    @Override
    public AgreementChange change(Agreement base) {
        AgreementChange before = AgreementChange.of(base);
        return new AgreementChange(
                before.kind(),
                before.title(),
                before.detail(),
                state.getValue(),
                condition.getValue(),
                reason.getValue(),
                before.agreedOn(),
                before.due(),
                GermanInput.stand(doneOn.getValue()),
                before.note(),
                before.responsible(),
                before.links());
    }
}

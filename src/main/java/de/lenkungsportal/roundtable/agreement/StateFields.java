package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;

/** The state of an agreement, with what each state asks for: a condition, a reason, a day. */
class StateFields extends BoundFields<Agreement, AgreementContent> {

    private static final int LONG = 2000;

    private final Select<AgreementState> state;
    private final TextArea condition;
    private final TextArea reason;
    private final StandField doneOn;

    StateFields(RoundtableWords words) {
        super(words.messages(), AgreementContent.class, Agreement::content);
        state = initially(
                AgreementState.AGREED,
                choice("state", words.text("field.state"), List.of(AgreementState.values()), words::label));
        condition = required(
                help(words.text("field.conditionHelp"), most(LONG, area("condition", words.text("field.condition")))));
        reason = required(most(LONG, area("reason", words.text("field.reason"))));
        doneOn = help(words.text("field.doneHelp"), stand("done_on", words.text("field.doneOn")));
        add(state, condition, reason, doneOn);
        state.addValueChangeListener(event -> show());
        show();
    }

    private void show() {
        condition.setVisible(state.getValue() == AgreementState.CONDITIONAL);
        reason.setVisible(state.getValue() == AgreementState.DROPPED);
        doneOn.setVisible(state.getValue() == AgreementState.DONE);
    }
}

package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.Operator.Field;
import de.lenkungsportal.about.StoredOperator;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.platform.Messages;
import java.util.Locale;

/** What imprint and accessibility statement say, and the reason of the change beside it. */
class OperatorFields extends BoundFields<StoredOperator, Operator> {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    private final Messages messages;
    private final TextField reason;

    OperatorFields(Messages messages) {
        super(messages, Operator.class, StoredOperator::content);
        this.messages = messages;
        add(
                most(LINE, line(Field.NAME)),
                pair(most(LINE, line(Field.STREET)), most(LINE, line(Field.CITY))),
                most(LINE, line(Field.REPRESENTED_BY)),
                pair(most(LINE, line(Field.EMAIL)), most(LINE, line(Field.PHONE))),
                pair(most(LINE, line(Field.RESPONSIBLE)), most(LINE, line(Field.SUPERVISOR))),
                most(LINE, line(Field.DATA_PROTECTION_OFFICER)),
                help(said("textHelp"), most(TEXT, area("imprint_text", said("imprintText")))),
                pair(
                        help(said("filmHelp"), most(LINE, line("sign_language_film", said("film")))),
                        help(said("reviewedHelp"), most(LINE, line("accessibility_reviewed", said("reviewed"))))),
                help(said("textHelp"), most(TEXT, area("accessibility_text", said("accessibilityText")))));
        reason = besideLine("reason", said("reason"));
        add(reason);
    }

    private TextField line(Field field) {
        return line(field.name().toLowerCase(Locale.ROOT), messages.label(field));
    }

    private String said(String key) {
        return messages.text("about.texts." + key);
    }

    String reason() {
        return reason.getValue();
    }
}

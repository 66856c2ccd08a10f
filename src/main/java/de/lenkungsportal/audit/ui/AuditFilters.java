package de.lenkungsportal.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;

/** Days, account, event, record and municipality. Each change goes into the address, and the fields show what stands there. */
class AuditFilters extends Div {

    private static final int LONGEST = 200;

    private final AuditWords words;
    private final SerializableBiConsumer<String, String> change;
    private final TextField from;
    private final TextField to;
    private final TextField person;
    private final Select<String> action;
    private final Select<String> kind;
    private final TextField id;
    private final Select<String> ags;

    AuditFilters(AuditWords words, List<Municipality> municipalities, SerializableBiConsumer<String, String> change) {
        this.words = words;
        this.change = change;
        from = day(AuditAddress.FROM, "from");
        to = day(AuditAddress.TO, "to");
        person = text(AuditAddress.PERSON, "person");
        action = choice(AuditAddress.ACTION, "action", words.actions(), words::action);
        kind = choice(AuditAddress.KIND, "kind", words.kinds(), words::kind);
        id = text(AuditAddress.ID, "id");
        ags = choice(
                AuditAddress.AGS,
                "ags",
                municipalities.stream().map(Municipality::ags).toList(),
                words::municipality);
        addClassName("lp-filters");
        add(from, to, person, action, kind, id, ags);
    }

    void show(AuditAddress address) {
        show(from, AuditAddress.FROM, address);
        show(to, AuditAddress.TO, address);
        if (address.isTurned()) {
            to.setErrorMessage(words.text("problem.days"));
            to.setInvalid(true);
        }
        person.setValue(address.value(AuditAddress.PERSON));
        id.setValue(address.value(AuditAddress.ID));
        choose(action, address.value(AuditAddress.ACTION));
        choose(kind, address.value(AuditAddress.KIND));
        choose(ags, address.value(AuditAddress.AGS));
    }

    private void show(TextField day, String key, AuditAddress address) {
        day.setValue(address.value(key));
        day.setErrorMessage(words.text("filter.badDay"));
        day.setInvalid(address.isBadDay(key));
    }

    private static void choose(Select<String> field, String code) {
        if (field.getListDataView().contains(code)) {
            field.setValue(code);
        } else {
            field.clear();
        }
    }

    private TextField text(String key, String caption) {
        var field = new TextField(words.text("filter." + caption));
        field.setMaxLength(LONGEST);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(key, event.getValue());
            }
        });
        return field;
    }

    private TextField day(String key, String caption) {
        TextField field = text(key, caption);
        field.setPlaceholder(words.text("filter.day"));
        field.setManualValidation(true);
        return field;
    }

    private Select<String> choice(
            String key, String caption, List<String> codes, SerializableFunction<String, String> label) {
        var field = new Select<String>();
        field.setLabel(words.text("filter." + caption));
        field.setItems(codes);
        field.setItemLabelGenerator(code -> code == null ? words.text("filter.all") : label.apply(code));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(words.text("filter.all"));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(key, event.getValue() == null ? "" : event.getValue());
            }
        });
        return field;
    }
}

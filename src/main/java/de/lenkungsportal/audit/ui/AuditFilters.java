package de.lenkungsportal.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Days, account, event, record and municipality. Each change goes into the address. */
class AuditFilters extends Div {

    private final AuditWords words;
    private final AuditAddress address;
    private final SerializableBiConsumer<String, String> change;

    AuditFilters(
            AuditWords words,
            AuditAddress address,
            List<Municipality> municipalities,
            SerializableBiConsumer<String, String> change) {
        this.words = words;
        this.address = address;
        this.change = change;
        addClassNames("lp-filters", "lp-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.text("filter"));
        Map<String, String> names =
                municipalities.stream().collect(Collectors.toMap(Municipality::ags, Municipality::name));
        add(
                day(AuditAddress.FROM, "from"),
                day(AuditAddress.TO, "to"),
                text(AuditAddress.PERSON, "person"),
                choice(AuditAddress.ACTION, "action", words.actions(), words::action),
                choice(AuditAddress.KIND, "kind", words.kinds(), words::kind),
                text(AuditAddress.ID, "id"),
                choice(
                        AuditAddress.AGS,
                        "ags",
                        municipalities.stream().map(Municipality::ags).toList(),
                        ags -> names.getOrDefault(ags, ags)));
    }

    private TextField text(String key, String caption) {
        var field = new TextField(words.text("filter." + caption));
        field.setValue(address.value(key));
        field.setMaxLength(200);
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
        if (address.isBadDay(key)) {
            field.setErrorMessage(words.text("filter.badDay"));
            field.setInvalid(true);
        }
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
        if (codes.contains(address.value(key))) {
            field.setValue(address.value(key));
        }
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(key, event.getValue() == null ? "" : event.getValue());
            }
        });
        return field;
    }
}

package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.comparison.RoundComparison;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.platform.Messages;

/** What two rounds are compared in. */
class RoundChoice extends Select<RoundComparison.Choice> {

    /** @param chosen takes the key of the count */
    RoundChoice(Messages messages, FigureNames names, RoundComparison comparison, SerializableConsumer<String> chosen) {
        setLabel(messages.text("rounds.filter.counted"));
        setItems(comparison.choices());
        setItemLabelGenerator(each -> each == null ? "" : names.of(each.example()));
        setValue(comparison.chosen());
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getValue().counted().key());
            }
        });
    }
}

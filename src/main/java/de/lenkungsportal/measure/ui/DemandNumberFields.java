package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Demand;
import de.lenkungsportal.measure.DemandChange;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.Map;

/** A demand as its municipality types it in. */
class DemandNumberFields extends DemandFields {

    private final TextField persons;

    DemandNumberFields(Messages messages) {
        super(messages);
        persons = line("persons", messages.text("need.form.persons"));
        persons.setRequiredIndicatorVisible(true);
        persons.getElement().setAttribute("inputmode", "numeric");
        add(persons);
        addRest();
    }

    void start() {
        clear();
        persons.clear();
    }

    /** Shows what is stored; what it is for stays as it is. */
    void read(Demand demand) {
        step().setValue(demand.step());
        level().setValue(demand.levelFrom());
        step().setReadOnly(true);
        level().setReadOnly(true);
        persons.setValue(number(demand));
        put(note, demand.note());
    }

    /** @throws InvalidInputException for a number that cannot be read */
    DemandChange change(Stand today) {
        return new DemandChange(whole(persons, "persons", "count"), note.getValue(), today);
    }

    Map<String, String> texts(Demand demand) {
        String noted = demand.note();
        return Map.of("persons", number(demand), "note", noted == null ? "" : noted);
    }

    private static String number(Demand demand) {
        Integer count = demand.persons();
        return count == null ? "" : count.toString();
    }
}

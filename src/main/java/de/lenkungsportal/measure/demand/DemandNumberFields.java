package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;

/** A demand as its municipality types it in. */
class DemandNumberFields extends RecordFields<Demand, DemandContent> {

    private final DemandFields purpose;
    private final Stand today;
    private final TextField persons;

    /** @param today the Stand of what is typed */
    DemandNumberFields(Messages messages, Stand today) {
        super(messages);
        this.today = today;
        persons = line("persons", messages.text("need.form.persons"));
        persons.setRequiredIndicatorVisible(true);
        persons.getElement().setAttribute("inputmode", "numeric");
        add(persons);
        purpose = new DemandFields(messages, this);
    }

    DemandFields purpose() {
        return purpose;
    }

    /** Shows what is stored; what it is for stays as it is. */
    @Override
    public void read(Demand demand) {
        purpose.step().setValue(demand.step());
        purpose.level().setValue(demand.levelFrom());
        purpose.step().setReadOnly(true);
        purpose.level().setReadOnly(true);
        show(demand.content());
    }

    void show(DemandContent content) {
        persons.setValue(number(content));
        put(purpose.note, content.note());
    }

    @Override
    public DemandContent change(Demand base) {
        return change();
    }

    /** @throws InvalidInputException for a number that cannot be read */
    DemandContent change() {
        return new DemandContent(DemandFields.whole(persons, "persons", "count"), purpose.note.getValue(), today);
    }

    private static String number(DemandContent content) {
        Integer count = content.persons();
        return count == null ? "" : count.toString();
    }
}

package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** A share of what the forecast expects, as the demand for a step or a level. */
class DemandShareFields extends FormFields {

    private final DemandFields purpose;
    private final List<ExpectedIntake> series;
    private final Select<ExpectedIntake> expected = new Select<>();
    private final TextField percent;

    /** @param series those that count people, at least one */
    DemandShareFields(Messages messages, ExpectedWords words, List<ExpectedIntake> series) {
        super(messages);
        this.series = series;
        String label = messages.text("need.expected.series");
        expected.setLabel(label);
        expected.setItems(series);
        expected.setItemLabelGenerator(each -> each == null ? "" : words.seriesAndAmount(each));
        track("series", label, expected, () -> expected.isEmpty() ? "" : words.seriesAndAmount(expected.getValue()));
        percent = line("percent", messages.text("need.form.percent"));
        percent.setRequiredIndicatorVisible(true);
        percent.getElement().setAttribute("inputmode", "numeric");
        percent.setHelperText(messages.text("need.form.percentHelp"));
        add(expected, percent);
        purpose = new DemandFields(messages, this);
    }

    DemandFields purpose() {
        return purpose;
    }

    void start() {
        clear();
        expected.setValue(series.getFirst());
    }

    /** @throws InvalidInputException for a share that cannot be read */
    Demand.Share share() {
        Integer typed = DemandFields.whole(percent, "percent", "percent");
        return new Demand.Share(expected.getValue().runId(), typed == null ? 0 : typed);
    }
}

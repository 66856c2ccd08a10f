package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ways to take part, one below the other; none at all means that the form is not stated. */
class ParticipationFields extends Div implements HasValidation {

    private final PartnershipWords words;
    private final Div rows = new Div();
    private final Button more = new Button();
    private final Paragraph refusal = new Paragraph();
    private final List<ParticipationRow> parts = new ArrayList<>();

    ParticipationFields(PartnershipWords words) {
        this.words = words;
        addClassName("lp-edit-fields");
        rows.addClassName("lp-edit-fields");
        refusal.addClassName("lp-refusal");
        refusal.setVisible(false);
        more.setText(words.text("field.addMode"));
        more.addClickListener(
                event -> add(Participation.of(ParticipationMode.PRESENCE)).focus());
        add(rows, refusal, more);
    }

    void setValue(List<Participation> participation) {
        rows.removeAll();
        parts.clear();
        participation.forEach(this::add);
    }

    private ParticipationRow add(Participation part) {
        var row = new ParticipationRow(words, part, this::remove);
        parts.add(row);
        rows.add(row);
        return row;
    }

    private void remove(ParticipationRow row) {
        parts.remove(row);
        rows.remove(row);
        more.focus();
    }

    /** @throws InvalidInputException when a time cannot be read */
    List<Participation> getValue() {
        return parts.stream().map(ParticipationRow::value).toList();
    }

    /** What is typed, for people to compare. */
    String text() {
        return parts.isEmpty()
                ? words.text("formOpen")
                : parts.stream().map(ParticipationRow::text).collect(Collectors.joining("; "));
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        refusal.setText(errorMessage);
    }

    @Override
    public String getErrorMessage() {
        return refusal.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        refusal.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return refusal.isVisible();
    }
}

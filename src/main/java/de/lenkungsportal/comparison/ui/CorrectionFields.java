package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.comparison.FigureChange;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.shell.Typing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a correction, read and written in German. */
class CorrectionFields extends Div {

    private static final int LONGEST_TEXT = 500;

    /** Either how exactly the value holds, or why there is none. */
    record Kind(@Nullable Qualifier qualifier, @Nullable Missing missing) implements Serializable {

        static List<Kind> all() {
            return Stream.concat(
                            Arrays.stream(Qualifier.values()).map(qualifier -> new Kind(qualifier, null)),
                            Arrays.stream(Missing.values())
                                    .filter(missing -> missing != Missing.SUPPRESSED)
                                    .map(missing -> new Kind(null, missing)))
                    .toList();
        }
    }

    private final Select<Kind> kind = new Select<>();
    private final TextField value = new TextField();
    private final TextField valueTo = new TextField();
    private final TextField asOf = new TextField();
    private final TextArea note = new TextArea();
    private final TextArea reason = new TextArea();
    private List<Object> before = List.of();

    CorrectionFields(FigureWords words, Figure figure) {
        addClassName("lp-kz-fields");
        kind.setLabel(words.text("field.kind"));
        kind.setItems(Kind.all());
        kind.setItemLabelGenerator(each -> each.qualifier() == null
                ? words.text("kind." + each.missing())
                : words.text("kind." + each.qualifier()));
        kind.addValueChangeListener(event -> showFields());
        value.setLabel(words.text("field.value", words.label(figure.unit())));
        valueTo.setLabel(words.text("field.valueTo", words.label(figure.unit())));
        asOf.setLabel(words.text("field.asOf"));
        asOf.setHelperText(words.text("field.asOfHelp"));
        note.setLabel(words.text("field.note"));
        note.setHelperText(words.text("field.noteHelp"));
        reason.setLabel(words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        for (TextArea area : List.of(note, reason)) {
            area.setMaxLength(LONGEST_TEXT);
            Typing.follow(area);
        }
        for (TextField field : List.of(value, valueTo, asOf)) {
            Typing.follow(field);
        }
        if (figure.missing() == Missing.SUPPRESSED) {
            value.setHelperText(words.text("field.valueProtected"));
        }
        add(kind, new Div(value, valueTo), asOf, note, reason);
        read(figure);
    }

    void focus() {
        kind.focus();
    }

    /** Shows what is stored; a protected value stays empty. */
    final void read(Figure figure) {
        clearErrors();
        switch (figure.quantity()) {
            case Quantity.None(var unit, Missing missing) -> {
                kind.setValue(
                        missing == Missing.SUPPRESSED ? new Kind(Qualifier.EXACT, null) : new Kind(null, missing));
                value.clear();
                valueTo.clear();
            }
            case Quantity.Value(var unit, Qualifier qualifier, BigDecimal from, @Nullable BigDecimal to) -> {
                kind.setValue(new Kind(qualifier, null));
                value.setValue(GermanFormat.number(from));
                valueTo.setValue(to == null ? "" : GermanFormat.number(to));
            }
        }
        asOf.setValue(GermanInput.typed(figure.asOf().iso()));
        note.setValue(Objects.requireNonNullElse(figure.note(), ""));
        reason.clear();
        before = typed();
        showFields();
    }

    boolean isChanged() {
        return !typed().equals(before);
    }

    private List<Object> typed() {
        return List.of(
                kind.getValue(),
                value.getValue(),
                valueTo.getValue(),
                asOf.getValue(),
                note.getValue(),
                reason.getValue());
    }

    private void showFields() {
        Qualifier qualifier = kind.getValue().qualifier();
        value.setVisible(qualifier != null);
        valueTo.setVisible(qualifier == Qualifier.RANGE);
    }

    String reason() {
        return reason.getValue();
    }

    /** @throws InvalidInputException where a number is none */
    FigureChange change() {
        Kind chosen = kind.getValue();
        var problems = new ArrayList<Problem>();
        var change = new FigureChange(
                chosen.qualifier(),
                chosen.qualifier() == null ? null : number("value", value, problems),
                chosen.qualifier() == Qualifier.RANGE ? number("value_to", valueTo, problems) : null,
                chosen.missing(),
                GermanInput.stand(asOf.getValue()),
                note.getValue());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return change;
    }

    private static @Nullable BigDecimal number(String name, TextField field, List<Problem> problems) {
        if (field.getValue().isBlank()) {
            return null;
        }
        return GermanInput.number(field.getValue()).orElseGet(() -> {
            problems.add(new Problem(name, "figureview.problem.germanNumber"));
            return null;
        });
    }

    /** The field that a problem is about. */
    HasValidation of(String name) {
        return switch (name) {
            case "value" -> value.isVisible() ? value : kind;
            case "value_to" -> valueTo;
            case "as_of" -> asOf;
            case "note" -> note;
            case "reason" -> reason;
            default -> kind;
        };
    }

    void clearErrors() {
        Stream.<HasValidation>of(kind, value, valueTo, asOf, note, reason).forEach(field -> field.setInvalid(false));
    }

    /** What was typed, for the comparison with what is stored by now. */
    String typedValue(FigureWords words) {
        Kind chosen = kind.getValue();
        if (chosen.missing() != null) {
            return words.label(chosen.missing());
        }
        String to = chosen.qualifier() == Qualifier.RANGE ? words.text("rangeTo", valueTo.getValue()) : "";
        return (words.label(Objects.requireNonNull(chosen.qualifier())) + " " + value.getValue() + to).strip();
    }

    String typedAsOf() {
        return asOf.getValue();
    }

    String typedNote() {
        return note.getValue();
    }
}

package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a correction, read and written in German. */
class CorrectionFields extends RecordFields<FigureRecord, FigureContent> {

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

    private final FigureWords words;
    private final Select<Kind> kind = new Select<>();
    private final TextField value;
    private final TextField valueTo;
    private final StandField asOf;
    private final TextArea note;
    private final TextArea reason;

    CorrectionFields(FigureWords words, Unit unit) {
        super(words.messages());
        this.words = words;
        kind.setLabel(words.text("field.kind"));
        kind.setItems(Kind.all());
        kind.setItemLabelGenerator(this::named);
        kind.setValue(new Kind(Qualifier.EXACT, null));
        kind.addValueChangeListener(event -> showFields());
        track("kind", words.text("field.kind"), kind, () -> named(kind.getValue()));
        value = new TextField(words.text("field.value", words.label(unit)));
        track("value", value.getLabel(), Typing.follow(value), () -> value.isVisible() ? value.getValue() : "");
        valueTo = new TextField(words.text("field.valueTo", words.label(unit)));
        track(
                "value_to",
                valueTo.getLabel(),
                Typing.follow(valueTo),
                () -> valueTo.isVisible() ? valueTo.getValue() : "");
        asOf = stand("as_of", words.text("field.asOf"));
        asOf.setHelperText(words.text("field.asOfHelp"));
        note = area("note", words.text("field.note"));
        note.setHelperText(words.text("field.noteHelp"));
        reason = besideArea("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        add(kind, pair(value, valueTo), asOf, note, reason);
        showFields();
    }

    private String named(Kind each) {
        return each.qualifier() == null ? words.text("kind." + each.missing()) : words.text("kind." + each.qualifier());
    }

    /** Shows what is stored; a protected value stays empty. */
    @Override
    public void read(FigureRecord stored) {
        Figure figure = stored.figure();
        value.setHelperText(figure.missing() == Missing.SUPPRESSED ? words.text("field.valueProtected") : "");
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
        asOf.show(figure.asOf());
        put(note, figure.note());
        reason.clear();
        showFields();
    }

    private void showFields() {
        Qualifier qualifier = kind.getValue().qualifier();
        value.setVisible(qualifier != null);
        valueTo.setVisible(qualifier == Qualifier.RANGE);
    }

    String reason() {
        return reason.getValue();
    }

    @Override
    public FigureContent change(FigureRecord base) {
        Kind chosen = kind.getValue();
        var problems = new ArrayList<Problem>();
        BigDecimal from = chosen.qualifier() == null ? null : read(() -> number("value", value), problems);
        BigDecimal to =
                chosen.qualifier() == Qualifier.RANGE ? read(() -> number("value_to", valueTo), problems) : null;
        Stand stand = read(() -> asOf.required("as_of"), problems);
        if (stand == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new FigureContent(chosen.qualifier(), from, to, chosen.missing(), stand, note.getValue());
    }

    private static <T> @Nullable T read(Supplier<? extends @Nullable T> typed, List<Problem> problems) {
        try {
            return typed.get();
        } catch (InvalidInputException invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    private static @Nullable BigDecimal number(String name, TextField field) {
        return field.getValue().isBlank()
                ? null
                : NumberInput.decimal(name, field.getValue(), "figureview.problem.germanNumber");
    }
}

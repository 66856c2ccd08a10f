package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.Typing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields with a value, a range, or the reason why there is none, read and written in German. */
abstract class ValueFields<R, C extends Record> extends BoundFields<R, C> {

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

    final FigureWords words;
    final Select<Kind> kind = new Select<>();
    final TextField value;
    final TextField valueTo;

    /** @param valueLabel caption of the value, {@code toLabel} of the upper end of a range */
    ValueFields(
            FigureWords words, Class<C> wish, SerializableFunction<R, C> unchanged, String valueLabel, String toLabel) {
        super(words.messages(), wish, unchanged);
        this.words = words;
        kind.setLabel(words.text("field.kind"));
        kind.setItems(Kind.all());
        kind.setItemLabelGenerator(this::named);
        kind.setValue(new Kind(Qualifier.EXACT, null));
        kind.addValueChangeListener(event -> showFields());
        track("kind", words.text("field.kind"), kind, () -> named(kind.getValue()));
        this.<Qualifier>bind(
                "qualifier", said -> choose(said, null), () -> kind.getValue().qualifier());
        this.<Missing>bind(
                "missing", said -> choose(null, said), () -> kind.getValue().missing());
        value = new TextField(valueLabel);
        track("value", valueLabel, Typing.follow(value), () -> value.isVisible() ? value.getValue() : "");
        valueTo = new TextField(toLabel);
        track("value_to", toLabel, Typing.follow(valueTo), () -> valueTo.isVisible() ? valueTo.getValue() : "");
        this.<BigDecimal>bind("value", said -> put(value, typed(said)), () -> number("value", value));
        this.<BigDecimal>bind("valueTo", said -> put(valueTo, typed(said)), () -> number("value_to", valueTo));
        showFields();
    }

    private String named(@Nullable Kind each) {
        if (each == null) {
            return "";
        }
        return each.qualifier() == null ? words.text("kind." + each.missing()) : words.text("kind." + each.qualifier());
    }

    /** A figure has one of both; a protected value is to be typed again. */
    private void choose(@Nullable Qualifier qualifier, @Nullable Missing missing) {
        if (missing == Missing.SUPPRESSED) {
            kind.setValue(new Kind(Qualifier.EXACT, null));
        } else if (qualifier != null || missing != null) {
            kind.setValue(new Kind(qualifier, missing));
        }
    }

    private void showFields() {
        Qualifier qualifier =
                kind.getValue() == null ? Qualifier.EXACT : kind.getValue().qualifier();
        value.setVisible(qualifier != null);
        valueTo.setVisible(qualifier == Qualifier.RANGE);
    }

    private static @Nullable String typed(@Nullable BigDecimal number) {
        return number == null ? null : GermanFormat.number(number);
    }

    /** What the kind does not ask for is not said. */
    private static @Nullable BigDecimal number(String name, TextField field) {
        return !field.isVisible() || field.getValue().isBlank()
                ? null
                : NumberInput.decimal(name, field.getValue(), "figureview.problem.germanNumber");
    }
}

package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.Typing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a correction, read and written in German. */
class CorrectionFields extends BoundFields<FigureRecord, FigureContent> {

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
    private final TextArea reason;

    CorrectionFields(FigureWords words, Unit unit) {
        super(words.messages(), FigureContent.class, stored -> FigureContent.of(stored.figure()));
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
        value = new TextField(words.text("field.value", words.label(unit)));
        track("value", value.getLabel(), Typing.follow(value), () -> value.isVisible() ? value.getValue() : "");
        valueTo = new TextField(words.text("field.valueTo", words.label(unit)));
        track(
                "value_to",
                valueTo.getLabel(),
                Typing.follow(valueTo),
                () -> valueTo.isVisible() ? valueTo.getValue() : "");
        this.<BigDecimal>bind("value", said -> put(value, typed(said)), () -> number("value", value));
        this.<BigDecimal>bind("valueTo", said -> put(valueTo, typed(said)), () -> number("value_to", valueTo));
        reason = besideArea("reason", words.text("field.reason"));
        reason.setHelperText(words.text("field.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        add(
                kind,
                pair(value, valueTo),
                help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))),
                help(words.text("field.noteHelp"), area("note", words.text("field.note"))),
                reason);
        showFields();
    }

    private String named(Kind each) {
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

    @Override
    public void read(FigureRecord stored) {
        super.read(stored);
        value.setHelperText(stored.figure().missing() == Missing.SUPPRESSED ? words.text("field.valueProtected") : "");
    }

    private void showFields() {
        Qualifier qualifier = kind.getValue().qualifier();
        value.setVisible(qualifier != null);
        valueTo.setVisible(qualifier == Qualifier.RANGE);
    }

    String reason() {
        return reason.getValue();
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

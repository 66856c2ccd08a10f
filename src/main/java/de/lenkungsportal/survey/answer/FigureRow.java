package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question for a number: how it is meant, the number, its unit, and what it has of its own. */
final class FigureRow extends AnswerRow {

    private final Select<AnswerKind> kind = new Select<>();
    private final TextField value = new TextField();
    private final TextField to = new TextField();
    private final Span until;
    private final Select<Unit> unit = new Select<>();
    private final StandField asOf;
    private final TextField source = new TextField();
    private final TextField note = new TextField();
    private boolean isFilling;

    FigureRow(
            AnswerWords words,
            Question question,
            Asks.ForFigure asks,
            Answer stored,
            Component last,
            Form form,
            boolean mayWrite) {
        super(words, question, stored, last, form, mayWrite);
        until = new Span(words.text("until"));
        asOf = new StandField(words.messages(), named("asOf"));
        asOf.setLabel(null);
        kind.setItems(AnswerKind.values());
        kind.setItemLabelGenerator(each -> words.text("kind." + each));
        unit.setItems(asks.units());
        unit.setItemLabelGenerator(words.messages()::label);
        name(kind, "kind");
        name(unit, "unit");
        name(value, "value");
        name(to, "to");
        asOf.setAriaLabel(named("asOf"));
        name(source, "sourceName");
        name(note, "note");
        asOf.setPlaceholder(words.text("asOf"));
        source.setPlaceholder(words.text("sourceName"));
        note.setPlaceholder(words.text("notePlaceholder"));
        FormFields.most(100, value);
        FormFields.most(100, to);
        FormFields.most(AnswerService.LONGEST_SOURCE, source);
        FormFields.most(500, note);
        kind.addClassName("lp-answer-kind");
        List.of(value, to).forEach(each -> each.addClassName("lp-answer-number"));
        unit.addClassName("lp-answer-unit");
        asOf.addClassName("lp-answer-stand");
        source.addClassName("lp-answer-source");
        note.addClassName("lp-answer-note");
        kind.addValueChangeListener(event -> {
            showFields();
            if (event.isFromClient() && !isFilling) {
                choose(event.getValue());
            }
        });
        unit.addValueChangeListener(event -> changed(event.isFromClient()));
        List.<TextFieldBase<?, String>>of(value, to, asOf, source, note).forEach(each -> {
            each.addValueChangeListener(event -> changed(event.isFromClient()));
            each.setReadOnly(!mayWrite);
        });
        kind.setReadOnly(!mayWrite);
        unit.setReadOnly(!mayWrite);
        var line = new Div(kind, value, until, to, unit, asOf, source, note);
        line.addClassName("lp-answer-line");
        var more = new Div();
        more.addClassName("lp-answer-more");
        if (mayWrite) {
            more.add(words.small(
                    words.text("notStated"),
                    question.label(),
                    () -> save(AnswerContent.of(stored()).without(Missing.NOT_STATED))));
        }
        fill(List.of(line, more));
    }

    private String named(String key) {
        return words.text("of", words.text(key), question.label());
    }

    private void name(HasAriaLabel field, String key) {
        field.setAriaLabel(named(key));
    }

    /** How a number is meant may be chosen before it is typed; the choice alone is no answer and stays until there is one. */
    private void choose(AnswerKind chosen) {
        touch();
        boolean isOpen = chosen.missing() == null && value.getValue().isBlank();
        if (!isOpen || stored().missing() != null) {
            save();
        }
        if (isOpen) {
            isFilling = true;
            kind.setValue(chosen);
            isFilling = false;
            touch();
        }
    }

    private void changed(boolean isFromClient) {
        if (isFromClient && !isFilling) {
            touch();
            save();
        }
    }

    private void showFields() {
        boolean hasValue = kind.getValue() == null || kind.getValue().missing() == null;
        value.setVisible(hasValue);
        unit.setVisible(hasValue);
        boolean isRange = kind.getValue() == AnswerKind.RANGE;
        to.setVisible(isRange);
        until.setVisible(isRange);
    }

    @Override
    protected void put(Answer answer) {
        isFilling = true;
        kind.setValue(AnswerKind.of(answer.qualifier(), answer.missing()));
        value.setValue(answer.typed() != null ? answer.typed() : number(answer.value()));
        to.setValue(number(answer.valueTo()));
        unit.setValue(answer.unit() == null ? units().getFirst() : answer.unit());
        asOf.show(answer.asOf());
        FormFields.put(source, answer.sourceName());
        FormFields.put(note, answer.note());
        showFields();
        isFilling = false;
    }

    private List<Unit> units() {
        return question.asks() instanceof Asks.ForFigure figure ? figure.units() : List.of();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : GermanFormat.number(number);
    }

    @Override
    protected AnswerContent typed() {
        AnswerKind how = kind.getValue();
        AnswerContent said = beside(how.missing());
        String text = value.getValue().strip();
        if (how.missing() != null || (text.isEmpty() && to.isEmpty())) {
            return said;
        }
        Optional<TypedNumber> alone = TypedNumber.read(text);
        boolean isWhole = alone.filter(number -> number.to() != null).isPresent();
        String whole = how == AnswerKind.RANGE && !to.isEmpty() && !isWhole
                ? text + " bis " + to.getValue().strip()
                : text;
        Optional<TypedNumber> read = isWhole ? alone : TypedNumber.read(whole);
        if (read.isEmpty() || (how == AnswerKind.RANGE && read.get().to() == null)) {
            return said.typing(whole);
        }
        TypedNumber number = read.get();
        AnswerKind meant = Objects.requireNonNullElse(number.kind(), how);
        return meant.missing() != null
                ? said.without(meant.missing())
                : with(said, Objects.requireNonNullElse(meant.qualifier(), Qualifier.EXACT), number);
    }

    private AnswerContent beside(@Nullable Missing reason) {
        Stand own = asOf.stand("as_of");
        return new AnswerContent(
                null, null, null, unit.getValue(), reason, Set.of(), text(note), own, text(source), null);
    }

    private static AnswerContent with(AnswerContent said, Qualifier qualifier, TypedNumber number) {
        return new AnswerContent(
                qualifier,
                number.value(),
                number.to(),
                said.unit(),
                null,
                Set.of(),
                said.note(),
                said.asOf(),
                said.sourceName(),
                null);
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue();
    }

    @Override
    protected Optional<AnswerContent> kept(AnswerContent refused) {
        String text = value.getValue().strip();
        return refused.value() == null || text.isEmpty()
                ? Optional.empty()
                : Optional.of(refused.typing(
                        to.isEmpty() ? text : text + " bis " + to.getValue().strip()));
    }

    @Override
    protected Map<String, String> categories() {
        return Map.of();
    }

    @Override
    protected Focusable<?> first() {
        return value.isVisible() ? value : kind;
    }
}

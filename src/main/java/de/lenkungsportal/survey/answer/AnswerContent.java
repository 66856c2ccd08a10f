package de.lenkungsportal.survey.answer;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered as the answer to one question. Everything may be left out: a blank answer is open. {@link #checked} holds its
 * rules.
 *
 * @param typed what was typed and cannot be read as a value yet
 */
public record AnswerContent(
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Unit unit,
        @Nullable Missing missing,
        Set<String> categories,
        @Nullable String note,
        @Nullable Stand asOf,
        @Nullable String sourceName,
        @Nullable String typed) {

    static final AnswerContent BLANK =
            new AnswerContent(null, null, null, null, null, Set.of(), null, null, null, null);

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_TYPED = 100;

    public AnswerContent {
        categories = Set.copyOf(categories);
    }

    static AnswerContent of(Answer answer) {
        return new AnswerContent(
                answer.qualifier(),
                answer.value(),
                answer.valueTo(),
                answer.unit(),
                answer.missing(),
                answer.categories(),
                answer.note(),
                answer.asOf(),
                answer.sourceName(),
                answer.typed());
    }

    /** What was stated before, with its Stand. */
    static AnswerContent of(LastAnswer before) {
        return switch (before.quantities().isEmpty()
                ? null
                : before.quantities().getFirst()) {
            case Quantity.Value value ->
                new AnswerContent(
                        value.qualifier(),
                        value.value(),
                        value.to(),
                        value.unit(),
                        null,
                        Set.of(),
                        null,
                        before.asOf(),
                        null,
                        null);
            case Quantity.None none ->
                new AnswerContent(null, null, null, null, none.reason(), Set.of(), null, before.asOf(), null, null);
            case null ->
                new AnswerContent(
                        null, null, null, null, null, before.categories(), before.note(), before.asOf(), null, null);
        };
    }

    /** As an answer that is not stored. */
    Answer as(String question) {
        return new Answer(
                question, qualifier, value, valueTo, unit, missing, categories, note, asOf, sourceName, typed, 0);
    }

    /** No value, and why; what was said beside it stays. */
    AnswerContent without(Missing reason) {
        return new AnswerContent(null, null, null, unit, reason, Set.of(), note, asOf, sourceName, null);
    }

    /** With this in place of a value. */
    AnswerContent typing(String text) {
        return new AnswerContent(null, null, null, unit, null, categories, note, asOf, sourceName, text);
    }

    boolean isBlank() {
        return value == null && missing == null && categories.isEmpty() && note == null && typed == null;
    }

    /**
     * The content as it may be stored as the answer to this question.
     *
     * @param categoriesOf codes of the dimension that the question asks for
     * @param today after which no Stand begins
     * @throws InvalidInputException with one problem for each bad field
     */
    AnswerContent checked(Question question, Set<String> categoriesOf, LocalDate today) {
        var input = new Input();
        String text = input.optional("note", note, LONGEST_NOTE);
        String source = input.line("source_name", sourceName, LONGEST_SOURCE);
        String kept = input.line("typed", typed, LONGEST_TYPED);
        if (asOf != null) {
            input.requireOfWork("as_of", asOf.firstDay());
            input.requireKnown("as_of", asOf.firstDay(), today);
        }
        input.require(
                missing == null || missing == Missing.NOT_STATED || missing == Missing.NOT_APPLICABLE,
                "missing",
                "surveyanswer.problem.missing");
        boolean saysOneThing = missing == null || (value == null && categories.isEmpty() && kept == null);
        input.require(saysOneThing && (value == null || kept == null), "value", "surveyanswer.problem.valueAndMissing");
        Unit counted = null;
        switch (question.asks()) {
            case Asks.ForFigure figure -> counted = checkFigure(input, figure);
            case Asks.ForProfile profile -> checkProfile(input, categoriesOf);
        }
        input.check();
        Qualifier how = value == null ? null : Objects.requireNonNullElse(qualifier, Qualifier.EXACT);
        return new AnswerContent(how, value, valueTo, counted, missing, categories, text, asOf, source, kept);
    }

    private @Nullable Unit checkFigure(Input input, Asks.ForFigure figure) {
        input.require(categories.isEmpty(), "categories", "surveyanswer.problem.noCategories");
        Unit counted = unit == null ? figure.units().getFirst() : unit;
        input.require(figure.units().contains(counted), "unit", "surveyanswer.problem.unit");
        if (value == null) {
            input.require(valueTo == null, "value", "surveyanswer.problem.rangeStart");
            return unit == null || !figure.units().contains(unit) ? null : unit;
        }
        FigureContent.checkNumber(input, counted, "value", value);
        if (valueTo != null) {
            FigureContent.checkNumber(input, counted, "value_to", valueTo);
        }
        if (qualifier == Qualifier.RANGE) {
            input.require(valueTo != null && valueTo.compareTo(value) > 0, "value_to", "figureview.problem.rangeEnd");
        } else {
            input.require(valueTo == null, "value_to", "figureview.problem.noRange");
        }
        return counted;
    }

    private void checkProfile(Input input, Set<String> categoriesOf) {
        input.require(
                value == null && valueTo == null && unit == null && qualifier == null && typed == null,
                "value",
                "surveyanswer.problem.noValue");
        input.require(categoriesOf.containsAll(categories), "categories", "surveyanswer.problem.categories");
    }

    /** Whether both say the same; 13 is as much as 13,0. */
    boolean says(AnswerContent other) {
        return isEqual(value, other.value) && isEqual(valueTo, other.valueTo) && plain().equals(other.plain());
    }

    private AnswerContent plain() {
        return new AnswerContent(qualifier, null, null, unit, missing, categories, note, asOf, sourceName, typed);
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}

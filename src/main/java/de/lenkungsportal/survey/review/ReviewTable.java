package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a municipality beside what it stated in the round before, with the hints on each. */
final class ReviewTable extends DataTable {

    private static final List<String> SHEET = List.of("question", "last", "answer", "asOf", "source", "note", "hints");

    private final ReviewWords words;
    private final Review review;
    private final @Nullable SerializableConsumer<Question> ask;

    /** @param ask begins a question back on one answer; null where the reader may not */
    ReviewTable(ReviewWords words, Review review, @Nullable SerializableConsumer<Question> ask) {
        super(words.text("review.table"), columns(words, review, ask != null));
        this.words = words;
        this.review = review;
        this.ask = ask;
        addClassName("lp-rounds-review");
        each(words.messages(), review.questions(), this::row);
    }

    private static List<String> columns(ReviewWords words, Review review, boolean mayAsk) {
        var columns = new ArrayList<>(List.of(
                words.text("column.question"),
                review.before() == null
                        ? words.text("column.last")
                        : review.before().title(),
                words.text("column.answer"),
                words.text("column.hints")));
        if (mayAsk) {
            columns.add(words.text("column.query"));
        }
        return columns;
    }

    private void row(Question question) {
        var cells = new ArrayList<Component>(List.of(new Span(last(question)), answer(question), hints(question)));
        SerializableConsumer<Question> asking = ask;
        if (asking != null) {
            var button = new Button(words.text("ask"), event -> asking.accept(question));
            button.setAriaLabel(words.text("askOn", question.label()));
            button.addClassName("lp-quiet");
            cells.add(button);
        }
        row(new Span(question.label()), cells);
    }

    private String last(Question question) {
        return words.last(question, review.lastOn(question));
    }

    private Component answer(Question question) {
        Answer answer = review.answers().get(question.code());
        if (answer == null || question.isOpenWith(answer)) {
            return ReviewWords.muted(words.text("open"));
        }
        var cell = new Div(new Span(words.answer(question, answer)));
        cell.addClassName("lp-rounds-answer");
        if (answer.asOf() != null) {
            cell.add(ReviewWords.muted(words.text("ownAsOf", GermanFormat.stand(answer.asOf()))));
        }
        if (answer.sourceName() != null) {
            cell.add(ReviewWords.muted(answer.sourceName()));
        }
        if (answer.note() != null && (answer.amount() != null || answer.missing() != null)) {
            cell.add(ReviewWords.muted(answer.note()));
        }
        return cell;
    }

    private Component hints(Question question) {
        var cell = new Div();
        cell.addClassName("lp-rounds-hints");
        review.hintsOn(question.code()).forEach(hint -> cell.add(new Span(words.hint(hint, review.questions()))));
        long open = review.queriesOn(question.code()).stream()
                .filter(SurveyQuery::isOpen)
                .count();
        if (open > 0) {
            cell.add(new Span(words.text("queryOpen")));
        }
        return cell;
    }

    static Sheet sheet(ReviewWords words, List<String> caption, Review review) {
        return new Sheet(
                "erhebung-" + review.round().id() + "-" + review.participant().ags(),
                caption,
                words.texts("column.", SHEET),
                review.questions().stream()
                        .map(question -> cells(words, review, question))
                        .toList());
    }

    private static List<@Nullable Object> cells(ReviewWords words, Review review, Question question) {
        Answer answer = review.answers().get(question.code());
        String hints = review.hintsOn(question.code()).stream()
                .map(hint -> words.hint(hint, review.questions()))
                .collect(Collectors.joining("; "));
        String last = words.last(question, review.lastOn(question));
        return answer == null
                ? Arrays.asList(question.label(), last, words.text("open"), null, null, null, hints)
                : Arrays.asList(
                        question.label(),
                        last,
                        words.answer(question, answer),
                        answer.asOf() == null ? review.participant().asOf() : answer.asOf(),
                        answer.sourceName() == null ? review.participant().sourceName() : answer.sourceName(),
                        answer.note(),
                        hints);
    }
}

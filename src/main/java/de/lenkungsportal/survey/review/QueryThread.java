package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question back: both readings, why it is asked, and what was said to it by which function. */
final class QueryThread extends Section {

    private final ReviewWords words;
    private final Review review;

    QueryThread(ReviewWords words, Review review, SurveyQuery query) {
        this.words = words;
        this.review = review;
        addClassName("lp-rounds-thread");
        Question question = review.questions().stream()
                .filter(each -> each.code().equals(query.question()))
                .findFirst()
                .orElse(null);
        add(new H3(question == null ? words.text("query.all") : question.label()));
        if (question != null) {
            addReadings(question);
        }
        query.messages().forEach(this::add);
        add(ReviewWords.muted(end(query)));
    }

    private void addReadings(Question question) {
        Answer answer = review.answers().get(question.code());
        String last = words.last(question, review.lastOn(question));
        var readings = new Div();
        readings.addClassName("lp-rounds-readings");
        if (!last.isEmpty()) {
            readings.add(reading(
                    last,
                    review.before() == null
                            ? words.text("column.last")
                            : review.before().title()));
        }
        readings.add(reading(
                answer == null ? words.text("open") : words.answer(question, answer),
                review.round().title()));
        add(readings);
        review.hintsOn(question.code()).forEach(hint -> add(new Paragraph(words.hint(hint, review.questions()))));
    }

    private static Div reading(String value, String of) {
        var number = new Span(value);
        number.addClassName("lp-rounds-number");
        return new Div(number, ReviewWords.muted(of));
    }

    private void add(SurveyQuery.Message message) {
        var who = new Span(who(message.role()));
        who.addClassName("lp-rounds-who");
        var head = new Div(who, ReviewWords.muted(ReviewWords.moment(message.saidAt())));
        head.addClassName("lp-rounds-head");
        var said = new Div(head, new Paragraph(message.text()));
        said.addClassName("lp-rounds-said");
        add(said);
    }

    /** People answer for their function. */
    private String who(Role role) {
        return role == Role.COORDINATOR
                ? words.text("role.COORDINATOR", review.participant().name())
                : words.text(role == Role.ADMIN ? "role.ADMIN" : "role.STEERING");
    }

    private String end(SurveyQuery query) {
        @Nullable Instant closed = query.closedAt();
        if (closed != null) {
            return words.text("query.settled", ReviewWords.day(closed));
        }
        return query.dueOn() == null
                ? words.text("query.openEnd")
                : words.text("query.due", GermanFormat.day(query.dueOn()));
    }
}

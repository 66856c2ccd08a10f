package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.HintWords;
import de.lenkungsportal.survey.LastAnswer;
import de.lenkungsportal.survey.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in German what answers, hints and queries say in codes. */
final class ReviewWords {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM., HH:mm", Locale.GERMANY).withZone(BERLIN);

    private final Messages messages;
    private final ProfileDimensionNames dimensions;
    private final QuantityWords quantities;
    private final HintWords hints;

    ReviewWords(Messages messages, ProfileDimensionNames dimensions) {
        this.messages = messages;
        this.dimensions = dimensions;
        this.quantities = new QuantityWords(messages);
        this.hints = new HintWords(messages);
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text("surveyreview." + key, arguments);
    }

    List<String> texts(String prefix, List<String> keys) {
        return keys.stream().map(key -> text(prefix + key)).toList();
    }

    String hint(Hint hint, List<Question> questions) {
        return hints.sentence(hint, questions);
    }

    String amount(Quantity quantity) {
        return quantities.amount(quantity);
    }

    private String amounts(List<Quantity> readings) {
        return readings.stream().map(quantities::amount).distinct().collect(Collectors.joining(text("or")));
    }

    /** The value, the reason why there is none, or the categories with their note. */
    String answer(Question question, Answer answer) {
        if (answer.amount() != null) {
            return quantities.amount(answer.amount());
        }
        if (answer.missing() != null) {
            return messages.label(answer.missing());
        }
        String profile = profile(question, answer.categories(), answer.note());
        return profile.isEmpty() ? text("open") : profile;
    }

    /** What was stated before; empty where nothing is known. */
    String last(Question question, LastAnswer last) {
        return last.quantities().isEmpty()
                ? profile(question, last.categories(), last.note())
                : amounts(last.quantities());
    }

    private String profile(Question question, Set<String> categories, @Nullable String note) {
        var parts = new ArrayList<String>(categories.stream()
                .map(code -> category(question, code))
                .sorted()
                .toList());
        if (note != null) {
            parts.add(note);
        }
        return String.join("; ", parts);
    }

    private String category(Question question, String code) {
        return question.asks() instanceof Question.Asks.ForProfile(ProfileDimension dimension)
                ? dimensions.category(dimension, code)
                : code;
    }

    String change(Progress.Change change) {
        return text("change", change.question().label(), amount(change.before()), amount(change.now()));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String day(Instant at) {
        return GermanFormat.day(LocalDate.ofInstant(at, BERLIN));
    }

    String asOf(@Nullable Stand stand) {
        return stand == null ? text("asOf.none") : GermanFormat.stand(stand);
    }

    static Component muted(String text) {
        var span = new Span(text);
        span.addClassName("lp-muted");
        return span;
    }

    /** "Merkmale geändert: Zugang, Funktionen", empty where none was. */
    Optional<String> changedProfile(Progress.Work work) {
        return work.changedProfile().isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        "changedProfile",
                        work.changedProfile().stream().map(Question::label).collect(Collectors.joining(", "))));
    }
}

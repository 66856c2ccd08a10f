package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.LastAnswer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Says in German what answers say in codes. */
record AnswerWords(Messages messages) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    String text(String key, Object... arguments) {
        return messages.text("surveyanswer." + key, arguments);
    }

    String time(Instant moment) {
        return TIME.format(moment);
    }

    String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /**
     * An answer in one line, empty where it says nothing.
     *
     * @param categories names by code
     */
    String said(Answer answer, Map<String, String> categories) {
        var parts = new ArrayList<String>();
        if (answer.typed() != null) {
            parts.add(answer.typed());
        }
        if (answer.amount() != null) {
            parts.add(new QuantityWords(messages).amount(answer.amount()));
        }
        if (answer.missing() != null) {
            parts.add(messages.label(answer.missing()));
        }
        categories.forEach((code, name) -> {
            if (answer.categories().contains(code)) {
                parts.add(name);
            }
        });
        if (answer.note() != null) {
            parts.add(answer.note());
        }
        if (answer.asOf() != null) {
            parts.add(text("stand", GermanFormat.stand(answer.asOf())));
        }
        if (answer.sourceName() != null) {
            parts.add(text("source", answer.sourceName()));
        }
        return String.join("; ", parts);
    }

    /** What was answered before, in one line without its Stand; empty where nothing is known. */
    String said(LastAnswer last, Map<String, String> categories) {
        var parts = new ArrayList<String>();
        last.quantities().forEach(each -> parts.add(new QuantityWords(messages).amount(each)));
        String numbers = String.join(text("or"), parts);
        parts.clear();
        if (!numbers.isEmpty()) {
            parts.add(numbers);
        }
        last.categories().stream().sorted().forEach(code -> parts.add(categories.getOrDefault(code, code)));
        if (last.note() != null) {
            parts.add(last.note());
        }
        return String.join("; ", parts);
    }

    /**
     * A button that reads as a link.
     *
     * @param about what it is of, for those who hear it alone
     */
    NativeButton small(String caption, String about, SerializableRunnable step) {
        var button = new NativeButton(caption, event -> step.run());
        button.addClassName("lp-answer-small");
        button.getElement().setAttribute("aria-label", text("of", caption, about));
        return button;
    }
}

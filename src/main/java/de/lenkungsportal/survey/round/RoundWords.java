package de.lenkungsportal.survey.round;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in German what rounds say in codes. */
public final class RoundWords {

    private final Messages messages;

    public RoundWords(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text("surveyround." + key, arguments);
    }

    List<String> texts(String prefix, List<String> keys) {
        return keys.stream().map(key -> text(prefix + key)).toList();
    }

    /** How far a municipality is; once the round is locked, what it has come to. */
    public String state(RoundState round, ParticipantState state) {
        return round == RoundState.LOCKED ? text("locked." + state) : messages.label(state);
    }

    /** The same as a tag with a sign and a word. */
    public Span tag(RoundState round, ParticipantState state) {
        var tag = new Span(state(round, state));
        tag.addClassNames("lp-tag", "lp-tag-" + state.name().toLowerCase(Locale.ROOT));
        return tag;
    }

    /** Until when answers are due, and how many days are left. */
    public String due(Round round, LocalDate today) {
        LocalDate due = round.dueOn();
        if (due == null) {
            return text("due.none");
        }
        String day = GermanFormat.weekday(due) + ", " + GermanFormat.day(due);
        return switch (round.state()) {
            case PREPARED, OPEN -> text("due.open", day, ChronoUnit.DAYS.between(today, due));
            case CLOSED -> text("due.closed", day);
            case LOCKED -> text("due.locked", day);
        };
    }

    String day(@Nullable LocalDate day) {
        return day == null ? text("none") : GermanFormat.day(day);
    }
}

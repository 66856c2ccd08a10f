package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.round.RoundWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many municipalities stand where, the finished ones first, as long as their number. */
final class StateBar extends Div {

    private static final List<ParticipantState> ORDER = List.of(
            ParticipantState.APPROVED,
            ParticipantState.QUERY,
            ParticipantState.SUBMITTED,
            ParticipantState.DRAFT,
            ParticipantState.OPEN);

    StateBar(ReviewWords words, Board board) {
        var states = new RoundWords(words.messages());
        addClassName("lp-rounds-bar");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        ORDER.stream()
                                .map(state -> board.in(state) + " "
                                        + states.state(board.round().state(), state))
                                .collect(Collectors.joining(", ")));
        for (ParticipantState state : ORDER) {
            long count = board.in(state);
            if (count > 0) {
                var number = new Span(String.valueOf(count));
                number.addClassName("lp-rounds-number");
                var part = new Div(number, new Span(states.state(board.round().state(), state)));
                part.addClassName("lp-rounds-" + state.name().toLowerCase(Locale.ROOT));
                part.getStyle().set("flex-grow", String.valueOf(count));
                add(part);
            }
        }
    }
}

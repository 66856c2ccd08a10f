package de.lenkungsportal.survey.review;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.survey.ParticipantState;
import java.util.Locale;

/** Which municipalities the board shows, as it stands in its address. */
record BoardState(UrlState url) implements ListAddress<BoardState> {

    static final String STATE = "status";
    static final String HINTS = "hinweise";
    static final String TEXT = "suche";

    /** Only those with something that is doubted. */
    static final String DOUBTED = "ja";

    static BoardState of(QueryParameters parameters) {
        return new BoardState(UrlState.of(parameters));
    }

    boolean shows(Progress progress) {
        String text = value(TEXT).toLowerCase(Locale.GERMANY);
        Progress.Work work = progress.work();
        return url.code(STATE, ParticipantState.class)
                        .map(state -> state == progress.participant().state())
                        .orElse(true)
                && (!value(HINTS).equals(DOUBTED) || (work != null && work.doubts() > 0))
                && progress.participant().name().toLowerCase(Locale.GERMANY).contains(text);
    }

    boolean isFiltered() {
        return url.hasAny(STATE, HINTS, TEXT);
    }

    @Override
    public BoardState at(UrlState other) {
        return new BoardState(other);
    }
}

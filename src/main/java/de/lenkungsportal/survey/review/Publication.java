package de.lenkungsportal.survey.review;

import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.RoundPublication;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.source.SurveySources;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes figures and cells of the profile of what a municipality answered. The round is their source, from the first approval on. */
@Component
class Publication {

    private static final int LONGEST_PLACE = 200;

    private final RoundPublication target;
    private final SurveySources sources;
    private final ReviewRepository repository;
    private final Messages messages;

    Publication(RoundPublication target, SurveySources sources, ReviewRepository repository, Messages messages) {
        this.target = target;
        this.sources = sources;
        this.repository = repository;
        this.messages = messages;
    }

    /** @param reason why something that was approved before says something else now; null where nothing does */
    void publish(
            Round round,
            Participant participant,
            List<Question> questions,
            Map<String, Answer> answers,
            @Nullable String reason) {
        String source = sourceOf(round);
        var answered = new Said(round, participant, source);
        var withdrawn = new Said(round, participant, source);
        for (Question question : questions) {
            Answer answer = answers.get(question.code());
            if (answer == null || question.isOpenWith(answer)) {
                withdrawn.add(question, nothing(question));
            } else {
                answered.add(question, answer);
            }
        }
        target.publish(round.id(), participant.ags(), answered.statements(), withdrawn.statements(), reason);
    }

    /** A blank answer says nothing, and in the place of one that was approved before: that nothing is stated any more. */
    private static Answer nothing(Question question) {
        return new Answer(
                question.code(), null, null, null, null, Missing.NOT_STATED, Set.of(), null, null, null, null, 0);
    }

    /** Collects what a municipality says to its questions. */
    private final class Said {

        private final Round round;
        private final Participant participant;
        private final String source;
        private final List<NewFigure> figures = new ArrayList<>();
        private final List<ProfileCell> cells = new ArrayList<>();

        Said(Round round, Participant participant, String source) {
            this.round = round;
            this.participant = participant;
            this.source = source;
        }

        RoundPublication.Statements statements() {
            return new RoundPublication.Statements(figures, cells);
        }

        void add(Question question, Answer answer) {
            Stand asOf = Stream.of(answer.asOf(), participant.asOf(), round.asOf())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            var place = new SourcePlace(source, place(participant, answer));
            switch (question.asks()) {
                case Question.Asks.ForFigure asks -> figures.add(figure(asks, answer, asOf, place));
                case Question.Asks.ForProfile(var dimension) ->
                    cells.add(new ProfileCell(
                            dimension,
                            answer.missing(),
                            asOf,
                            place,
                            answer.note(),
                            answer.categories().stream()
                                    .sorted()
                                    .map(code -> new ProfileCell.Category(code, null, null))
                                    .toList()));
            }
        }

        /** Where an answer without a value has no unit, it has the usual one of its question. */
        private NewFigure figure(Question.Asks.ForFigure asks, Answer answer, Stand asOf, SourcePlace place) {
            return new NewFigure(
                    About.area(participant.ags()),
                    round.id(),
                    asks.indicator(),
                    asks.rechtskreis(),
                    asks.carrier(),
                    asks.function(),
                    asks.stage(),
                    asks.breakdown(),
                    answer.unit() == null ? asks.units().getFirst() : answer.unit(),
                    new FigureContent(
                            answer.qualifier(),
                            answer.value(),
                            answer.valueTo(),
                            answer.missing(),
                            asOf,
                            answer.note()),
                    place);
        }
    }

    /** What the municipality names as its source; else that it said so. */
    private String place(Participant participant, Answer answer) {
        String named = answer.sourceName() == null ? participant.sourceName() : answer.sourceName();
        String place = named == null
                ? messages.text("surveyreview.place", participant.name())
                : messages.text("surveyreview.placeOf", participant.name(), named);
        return place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) : place;
    }

    private String sourceOf(Round round) {
        String known = repository.lockSource(round.id());
        if (known != null) {
            return known;
        }
        String source = sources.enter(
                messages.text("surveyreview.source", round.title()),
                messages.text("surveyreview.publisher"),
                round.asOf());
        repository.setSource(round.id(), source);
        return source;
    }
}

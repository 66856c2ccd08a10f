package de.lenkungsportal.survey.review;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import de.lenkungsportal.subscription.DigestReminders;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for the steering group in rounds that run, and the questions back that wait for the own municipality. */
@Component
class SurveyStart implements DigestReminders {

    /** The newest rounds that run; more at once would be a mistake of their setting up. */
    private static final int MOST_ROUNDS = 2;

    private final SurveyReader survey;
    private final ReviewService review;
    private final QueryService queries;
    private final Messages messages;

    SurveyStart(SurveyReader survey, ReviewService review, QueryService queries, Messages messages) {
        this.survey = survey;
        this.review = review;
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        return switch (user.role()) {
            case STEERING -> running().flatMap(this::forSteering).limit(MOST).toList();
            case COORDINATOR ->
                running().flatMap(this::forMunicipality).limit(MOST).toList();
            case PROVIDER, ADMIN -> List.of();
        };
    }

    private Stream<Round> running() {
        return survey.rounds().stream()
                .filter(round -> round.state() == RoundState.OPEN || round.state() == RoundState.CLOSED)
                .limit(MOST_ROUNDS);
    }

    private Stream<StartTopic> forSteering(Round round) {
        List<Progress> rows = review.board(round.id()).rows();
        long submitted = rows.stream()
                .filter(row -> row.participant().state() == ParticipantState.SUBMITTED)
                .count();
        long answered = rows.stream()
                .filter(row -> row.work() != null && row.work().answeredQueries() > 0)
                .count();
        long wishes = rows.stream()
                .filter(row -> row.participant().lateWish() != null)
                .count();
        return Stream.of(
                        topic(round, "submitted", submitted),
                        topic(round, "answered", answered),
                        topic(round, "wish", wishes))
                .flatMap(topics -> topics);
    }

    private Stream<StartTopic> topic(Round round, String key, long count) {
        return count == 0
                ? Stream.of()
                : Stream.of(new StartTopic(
                        Urgency.PENDING,
                        messages.text("surveyreview.start." + key, round.title(), count),
                        messages.text("surveyreview.start." + key + ".reason"),
                        messages.text("surveyreview.start." + key + ".end"),
                        messages.text("surveyreview.start.asOf", GermanFormat.stand(round.asOf())),
                        SurveyPaths.board(round.id())));
    }

    private Stream<StartTopic> forMunicipality(Round round) {
        return queries.all(round.id()).stream()
                .filter(query -> query.isOpen() && query.messages().getLast().role() != Role.COORDINATOR)
                .limit(1)
                .map(query -> new StartTopic(
                        Urgency.PENDING,
                        messages.text("surveyreview.start.query", round.title()),
                        query.messages().getLast().text(),
                        messages.text("surveyreview.start.query.end"),
                        query.dueOn() == null
                                ? messages.text("surveyreview.query.openEnd")
                                : messages.text("surveyreview.query.due", GermanFormat.day(query.dueOn())),
                        SurveyPaths.review(round.id(), query.ags())));
    }
}

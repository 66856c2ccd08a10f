package de.lenkungsportal.survey.review;

import static de.lenkungsportal.db.Tables.SURVEY_QUERY;
import static de.lenkungsportal.db.Tables.SURVEY_QUERY_MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.review.SurveyQuery.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes questions back to municipalities, each with its messages in one query. */
@Repository
class QueryRepository {

    private static final Field<List<Message>> MESSAGES = multiset(
                    select(SURVEY_QUERY_MESSAGE.ROLE, SURVEY_QUERY_MESSAGE.TEXT, SURVEY_QUERY_MESSAGE.SAID_AT)
                            .from(SURVEY_QUERY_MESSAGE)
                            .where(SURVEY_QUERY_MESSAGE.QUERY.eq(SURVEY_QUERY.ID))
                            .orderBy(SURVEY_QUERY_MESSAGE.SAID_AT, SURVEY_QUERY_MESSAGE.ID))
            .as("messages")
            .convertFrom(rows -> rows.map(mapping(Message::new)));

    private final DSLContext db;

    QueryRepository(DSLContext db) {
        this.db = db;
    }

    /** @param ags of one municipality; null for all of the round */
    List<SurveyQuery> queries(String round, @Nullable String ags) {
        return fetch(SURVEY_QUERY.ROUND.eq(round).and(ags == null ? noCondition() : SURVEY_QUERY.AGS.eq(ags)));
    }

    Optional<SurveyQuery> find(String round, UUID id) {
        return fetch(SURVEY_QUERY.ROUND.eq(round).and(SURVEY_QUERY.ID.eq(id))).stream()
                .findFirst();
    }

    private List<SurveyQuery> fetch(Condition condition) {
        return db.select(
                        SURVEY_QUERY.ID,
                        SURVEY_QUERY.ROUND,
                        SURVEY_QUERY.AGS,
                        SURVEY_QUERY.QUESTION,
                        SURVEY_QUERY.DUE_ON,
                        SURVEY_QUERY.CLOSED_AT,
                        MESSAGES)
                .from(SURVEY_QUERY)
                .where(condition)
                .orderBy(
                        SURVEY_QUERY.CLOSED_AT.isNotNull(),
                        SURVEY_QUERY.AGS,
                        SURVEY_QUERY.QUESTION.asc().nullsFirst(),
                        SURVEY_QUERY.ID)
                .fetch(mapping(SurveyQuery::new));
    }

    UUID insert(Participant participant, @Nullable String question, @Nullable LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        db.insertInto(SURVEY_QUERY)
                .set(SURVEY_QUERY.ID, id)
                .set(SURVEY_QUERY.ROUND, participant.round())
                .set(SURVEY_QUERY.AGS, participant.ags())
                .set(SURVEY_QUERY.QUESTION, question)
                .set(SURVEY_QUERY.DUE_ON, dueOn)
                .execute();
        return id;
    }

    void say(UUID query, Role role, String text, String by) {
        db.insertInto(SURVEY_QUERY_MESSAGE)
                .set(SURVEY_QUERY_MESSAGE.ID, UUID.randomUUID())
                .set(SURVEY_QUERY_MESSAGE.QUERY, query)
                .set(SURVEY_QUERY_MESSAGE.ROLE, role)
                .set(SURVEY_QUERY_MESSAGE.TEXT, text)
                .set(SURVEY_QUERY_MESSAGE.SAID_BY, by)
                .set(SURVEY_QUERY_MESSAGE.SAID_AT, Instant.now())
                .execute();
    }

    void close(UUID id) {
        close(SURVEY_QUERY.ID.eq(id));
    }

    void closeAll(Participant participant) {
        close(SURVEY_QUERY.ROUND.eq(participant.round()).and(SURVEY_QUERY.AGS.eq(participant.ags())));
    }

    private void close(Condition condition) {
        db.update(SURVEY_QUERY)
                .set(SURVEY_QUERY.CLOSED_AT, Instant.now())
                .where(condition, SURVEY_QUERY.CLOSED_AT.isNull())
                .execute();
    }
}

package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.db.Tables.QUESTION;
import static de.lenkungsportal.db.Tables.SURVEY_ANSWER;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;
import static de.lenkungsportal.db.Tables.SURVEY_REMINDER;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.RoundState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Finds what a municipality still has to hand in, in one query. */
@Repository
class DueRepository {

    /** As {@code Question.isOpenWith} says it. */
    private static final Condition ANSWERED = SURVEY_ANSWER
            .TYPED
            .isNull()
            .and(SURVEY_ANSWER
                    .VALUE
                    .isNotNull()
                    .or(SURVEY_ANSWER.MISSING.isNotNull())
                    .or(QUESTION.DIMENSION
                            .isNotNull()
                            .and(cardinality(SURVEY_ANSWER.CATEGORIES).gt(0).or(SURVEY_ANSWER.NOTE.isNotNull()))));

    private final DSLContext db;

    DueRepository(DSLContext db) {
        this.db = db;
    }

    /** The next to be handed in first. */
    List<Due> of(String ags, int most) {
        Field<LocalDate> day = coalesce(SURVEY_PARTICIPANT.DUE_ON, SURVEY_ROUND.DUE_ON);
        Field<Instant> reminded = field(select(max(SURVEY_REMINDER.REMINDED_AT))
                .from(SURVEY_REMINDER)
                .where(SURVEY_REMINDER.ROUND.eq(SURVEY_PARTICIPANT.ROUND))
                .and(SURVEY_REMINDER.AGS.eq(SURVEY_PARTICIPANT.AGS)));
        Field<Integer> questions = count();
        Field<Integer> answered =
                count().filterWhere(SURVEY_ANSWER.ID.isNotNull().and(ANSWERED));
        return db.select(
                        SURVEY_ROUND.ID,
                        SURVEY_ROUND.TITLE,
                        SURVEY_PARTICIPANT.NAME,
                        day,
                        SURVEY_PARTICIPANT.STATE,
                        questions.minus(answered),
                        questions,
                        reminded)
                .from(SURVEY_PARTICIPANT)
                .join(SURVEY_ROUND)
                .on(SURVEY_ROUND.ID.eq(SURVEY_PARTICIPANT.ROUND))
                .join(QUESTION)
                .on(QUESTION.QUESTIONNAIRE.eq(SURVEY_ROUND.QUESTIONNAIRE))
                .leftJoin(SURVEY_ANSWER)
                .on(SURVEY_ANSWER.ROUND.eq(SURVEY_PARTICIPANT.ROUND))
                .and(SURVEY_ANSWER.AGS.eq(SURVEY_PARTICIPANT.AGS))
                .and(SURVEY_ANSWER.QUESTION.eq(QUESTION.CODE))
                .where(SURVEY_PARTICIPANT.AGS.eq(ags))
                .and(SURVEY_ROUND.STATE.in(RoundState.OPEN, RoundState.CLOSED))
                .and(SURVEY_PARTICIPANT.STATE.in(ParticipantState.OPEN, ParticipantState.DRAFT, ParticipantState.QUERY))
                .groupBy(SURVEY_ROUND.ID, SURVEY_PARTICIPANT.ID)
                .orderBy(day, SURVEY_ROUND.ID)
                .limit(most)
                .fetch(row -> new Due(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}

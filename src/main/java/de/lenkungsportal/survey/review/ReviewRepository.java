package de.lenkungsportal.survey.review;

import static de.lenkungsportal.db.Tables.SURVEY_ANSWER;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;
import static de.lenkungsportal.db.Tables.SURVEY_REMINDER;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import de.lenkungsportal.db.tables.records.SurveyAnswerRecord;
import de.lenkungsportal.db.tables.records.SurveyReminderRecord;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was answered in a round, and writes how far its municipalities are. */
@Repository
class ReviewRepository {

    private final DSLContext db;

    ReviewRepository(DSLContext db) {
        this.db = db;
    }

    /** How often a municipality was reminded by hand, and when for the last time. */
    record Reminded(int times, Instant last) {}

    /**
     * By municipality and code of the question, in one query.
     *
     * @param ags whose answers; all of the round where empty
     */
    Map<String, Map<String, Answer>> answers(String round, Collection<String> ags) {
        var answers = new HashMap<String, Map<String, Answer>>();
        db.selectFrom(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.ROUND.eq(round), Columns.in(SURVEY_ANSWER.AGS, ags))
                .forEach(row -> answers.computeIfAbsent(row.getAgs(), key -> new HashMap<>())
                        .put(row.getQuestion(), answer(row)));
        return answers;
    }

    private static Answer answer(SurveyAnswerRecord row) {
        return new Answer(
                row.getQuestion(),
                row.get(SURVEY_ANSWER.QUALIFIER),
                row.getValue(),
                row.getValueTo(),
                row.getUnit(),
                row.getMissing(),
                Set.of(row.getCategories()),
                row.getNote(),
                row.getAsOf(),
                row.getSourceName(),
                row.getTyped(),
                row.getVersion());
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean step(Participant stored, ParticipantState state, Write write) {
        return step(stored, state, Map.of(), write);
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean approve(Participant stored, Write write) {
        return step(
                stored,
                ParticipantState.APPROVED,
                Map.of(SURVEY_PARTICIPANT.APPROVED_AT, Instant.now(), SURVEY_PARTICIPANT.APPROVED_BY, write.by()),
                write);
    }

    private boolean step(Participant stored, ParticipantState state, Map<? extends Field<?>, ?> more, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(more);
        values.put(SURVEY_PARTICIPANT.STATE, state);
        return Versions.update(db, SURVEY_PARTICIPANT, stored.id(), stored.version(), values, write);
    }

    /** Nobody else approves or changes answers of the municipality until this transaction ends. */
    void lock(Participant participant) {
        db.select(SURVEY_PARTICIPANT.ID)
                .from(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.ID.eq(participant.id()))
                .forUpdate()
                .execute();
    }

    /** Nobody else gives the round a source until this transaction ends. @return the source that it has */
    @Nullable String lockSource(String round) {
        return db.select(SURVEY_ROUND.SOURCE)
                .from(SURVEY_ROUND)
                .where(SURVEY_ROUND.ID.eq(round))
                .forUpdate()
                .fetchOne(SURVEY_ROUND.SOURCE);
    }

    void setSource(String round, String source) {
        db.update(SURVEY_ROUND)
                .set(SURVEY_ROUND.SOURCE, source)
                .where(SURVEY_ROUND.ID.eq(round))
                .execute();
    }

    void remind(Collection<Participant> reminded, String by) {
        Instant now = Instant.now();
        db.batchInsert(reminded.stream()
                        .map(each -> new SurveyReminderRecord(each.round(), each.ags(), "BY_HAND", now, by))
                        .toList())
                .execute();
    }

    /** By municipality. */
    Map<String, Reminded> reminded(String round) {
        return db.select(SURVEY_REMINDER.AGS, count(), max(SURVEY_REMINDER.REMINDED_AT))
                .from(SURVEY_REMINDER)
                .where(SURVEY_REMINDER.ROUND.eq(round), SURVEY_REMINDER.KIND.eq("BY_HAND"))
                .groupBy(SURVEY_REMINDER.AGS)
                .fetchMap(SURVEY_REMINDER.AGS, row -> new Reminded(row.value2(), row.value3()));
    }
}

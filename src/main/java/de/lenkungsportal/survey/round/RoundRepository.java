package de.lenkungsportal.survey.round;

import static de.lenkungsportal.db.Tables.QUESTION;
import static de.lenkungsportal.db.Tables.QUESTIONNAIRE;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.count;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyRepository;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes rounds; a trigger keeps the version that a write replaces. */
@Repository
class RoundRepository {

    private static final RecordColumns<RoundContent> CONTENT = RecordColumns.of(SURVEY_ROUND, RoundContent.class);

    private final DSLContext db;
    private final History history;

    RoundRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** How many municipalities stand where, by round. */
    Map<String, Map<ParticipantState, Integer>> counts() {
        var counts = new HashMap<String, Map<ParticipantState, Integer>>();
        db.select(SURVEY_PARTICIPANT.ROUND, SURVEY_PARTICIPANT.STATE, count())
                .from(SURVEY_PARTICIPANT)
                .groupBy(SURVEY_PARTICIPANT.ROUND, SURVEY_PARTICIPANT.STATE)
                .forEach(row -> counts.computeIfAbsent(row.value1(), id -> new EnumMap<>(ParticipantState.class))
                        .put(row.value2(), row.value3()));
        return counts;
    }

    /** A municipality in each round that it takes part in, by round. */
    Map<String, Participant> of(String ags) {
        return db.selectFrom(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.AGS.eq(ags))
                .fetchMap(SURVEY_PARTICIPANT.ROUND, SurveyRepository::participant);
    }

    boolean isTaken(String id) {
        return db.fetchExists(SURVEY_ROUND, SURVEY_ROUND.ID.eq(id));
    }

    /** Names of the questionnaires by id, the newest first. */
    Map<String, String> questionnaires() {
        return db.select(QUESTIONNAIRE.ID, QUESTIONNAIRE.TITLE)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CHANGE.ne("DELETED"))
                .orderBy(QUESTIONNAIRE.NUMBER.desc(), QUESTIONNAIRE.TITLE, QUESTIONNAIRE.ID)
                .fetch()
                .intoMap(QUESTIONNAIRE.ID, QUESTIONNAIRE.TITLE);
    }

    boolean asksSomething(String questionnaire) {
        return db.fetchExists(QUESTION, QUESTION.QUESTIONNAIRE.eq(questionnaire));
    }

    List<RecordVersion<Round>> history(Round now) {
        return history.versions(SURVEY_ROUND, now.id(), now, version -> SurveyRepository.round(version.row()));
    }

    void insert(String id, RoundContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(SURVEY_ROUND.ID, id);
        values.put(SURVEY_ROUND.STATE, RoundState.PREPARED);
        Versions.insert(db, SURVEY_ROUND, values, Write.of("ENTERED", by));
    }

    /** @return false when the round has another version by now; then nothing was written */
    boolean update(Round stored, RoundContent content, Write write) {
        return Versions.update(db, SURVEY_ROUND, stored.id(), stored.version(), CONTENT.write(content), write);
    }

    /** @return false when the round has another version by now; then nothing was written */
    boolean open(Round stored, LocalDate opensOn, Write write) {
        return Versions.update(
                db,
                SURVEY_ROUND,
                stored.id(),
                stored.version(),
                Map.of(SURVEY_ROUND.OPENS_ON, opensOn, SURVEY_ROUND.STATE, RoundState.OPEN),
                write);
    }

    boolean step(Round stored, RoundState state, Write write) {
        return Versions.update(
                db, SURVEY_ROUND, stored.id(), stored.version(), Map.of(SURVEY_ROUND.STATE, state), write);
    }

    /** @return false when the round has another version by now; then nothing was written */
    boolean prolong(Round stored, LocalDate dueOn, Write write) {
        return Versions.update(
                db,
                SURVEY_ROUND,
                stored.id(),
                stored.version(),
                Map.of(SURVEY_ROUND.DUE_ON, dueOn, SURVEY_ROUND.STATE, RoundState.OPEN),
                write);
    }
}

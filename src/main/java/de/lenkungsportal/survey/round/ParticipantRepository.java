package de.lenkungsportal.survey.round;

import static de.lenkungsportal.db.Tables.SURVEY_ANSWER;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;
import static de.lenkungsportal.db.Tables.SURVEY_PRESENCE;
import static de.lenkungsportal.db.Tables.SURVEY_QUERY;
import static de.lenkungsportal.db.Tables.SURVEY_REMINDER;

import de.lenkungsportal.db.tables.records.SurveyParticipantRecord;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.SurveyRepository;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes who takes part in a round, and until when. */
@Repository
class ParticipantRepository {

    private final DSLContext db;
    private final History history;

    ParticipantRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    void insert(String round, List<Municipality> asked, String by) {
        List<SurveyParticipantRecord> rows = asked.stream()
                .map(each -> Versions.row(
                        SURVEY_PARTICIPANT,
                        Map.of(
                                SURVEY_PARTICIPANT.ID,
                                round + "." + each.ags(),
                                SURVEY_PARTICIPANT.ROUND,
                                round,
                                SURVEY_PARTICIPANT.AGS,
                                each.ags(),
                                SURVEY_PARTICIPANT.NAME,
                                each.name()),
                        Write.of("ENTERED", by)))
                .toList();
        if (!rows.isEmpty()) {
            db.insertInto(SURVEY_PARTICIPANT).set(rows).onConflictDoNothing().execute();
        }
    }

    boolean hasAnswers(Participant participant) {
        return db.fetchExists(
                SURVEY_ANSWER,
                SURVEY_ANSWER.ROUND.eq(participant.round()).and(SURVEY_ANSWER.AGS.eq(participant.ags())));
    }

    /** @return false when it has another version by now; then nothing was deleted */
    boolean delete(Participant stored) {
        db.deleteFrom(SURVEY_REMINDER)
                .where(SURVEY_REMINDER.ROUND.eq(stored.round()), SURVEY_REMINDER.AGS.eq(stored.ags()))
                .execute();
        db.deleteFrom(SURVEY_QUERY)
                .where(SURVEY_QUERY.ROUND.eq(stored.round()), SURVEY_QUERY.AGS.eq(stored.ags()))
                .execute();
        db.deleteFrom(SURVEY_PRESENCE)
                .where(SURVEY_PRESENCE.ROUND.eq(stored.round()), SURVEY_PRESENCE.AGS.eq(stored.ags()))
                .execute();
        return db.deleteFrom(SURVEY_PARTICIPANT)
                        .where(SURVEY_PARTICIPANT.ID.eq(stored.id()), SURVEY_PARTICIPANT.VERSION.eq(stored.version()))
                        .execute()
                == 1;
    }

    /** A later due day, which answers the wish for one. @return false when it has another version by now */
    boolean prolong(Participant stored, LocalDate dueOn, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(SURVEY_PARTICIPANT.DUE_ON, dueOn);
        values.put(SURVEY_PARTICIPANT.LATE_WISH, null);
        values.put(SURVEY_PARTICIPANT.LATE_WISHED_AT, null);
        return Versions.update(db, SURVEY_PARTICIPANT, stored.id(), stored.version(), values, write);
    }

    List<RecordVersion<Participant>> history(Participant now) {
        return history.versions(
                SURVEY_PARTICIPANT, now.id(), now, version -> SurveyRepository.participant(version.row()));
    }
}

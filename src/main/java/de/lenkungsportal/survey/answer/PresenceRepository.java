package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.db.Tables.SURVEY_PRESENCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who has a form open; a row that was not renewed for a while means nothing. */
@Repository
class PresenceRepository {

    private static final Duration FRESH = Duration.ofSeconds(12);
    private static final Duration OLD = Duration.ofHours(1);

    private final DSLContext db;

    PresenceRepository(DSLContext db) {
        this.db = db;
    }

    void put(String round, String ags, String session, String name, @Nullable String question) {
        db.insertInto(SURVEY_PRESENCE)
                .set(SURVEY_PRESENCE.ROUND, round)
                .set(SURVEY_PRESENCE.AGS, ags)
                .set(SURVEY_PRESENCE.SESSION, session)
                .set(SURVEY_PRESENCE.NAME, name)
                .set(SURVEY_PRESENCE.QUESTION, question)
                .set(SURVEY_PRESENCE.SEEN_AT, Instant.now())
                .onDuplicateKeyUpdate()
                .set(SURVEY_PRESENCE.QUESTION, question)
                .set(SURVEY_PRESENCE.SEEN_AT, Instant.now())
                .execute();
    }

    /** Goes, and takes along what was never taken away. */
    void remove(String round, String ags, String session) {
        db.deleteFrom(SURVEY_PRESENCE)
                .where(SURVEY_PRESENCE.ROUND.eq(round), SURVEY_PRESENCE.AGS.eq(ags))
                .and(SURVEY_PRESENCE
                        .SESSION
                        .eq(session)
                        .or(SURVEY_PRESENCE.SEEN_AT.lt(Instant.now().minus(OLD))))
                .execute();
    }

    /** Everyone but this window, in the order of their names. */
    List<Present> others(String round, String ags, String session) {
        return db.select(SURVEY_PRESENCE.NAME, SURVEY_PRESENCE.QUESTION)
                .from(SURVEY_PRESENCE)
                .where(SURVEY_PRESENCE.ROUND.eq(round), SURVEY_PRESENCE.AGS.eq(ags))
                .and(SURVEY_PRESENCE.SESSION.ne(session))
                .and(SURVEY_PRESENCE.SEEN_AT.gt(Instant.now().minus(FRESH)))
                .orderBy(SURVEY_PRESENCE.NAME, SURVEY_PRESENCE.SESSION)
                .fetch(row -> new Present(row.value1(), row.value2()));
    }
}

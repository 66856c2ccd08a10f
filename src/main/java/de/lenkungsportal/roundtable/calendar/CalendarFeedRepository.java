package de.lenkungsportal.roundtable.calendar;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.CALENDAR_FEED;
import static de.lenkungsportal.db.Tables.MEETING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.value;

import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Feeds and the hashes of their tokens. A revoked feed stays on record and opens nothing. */
@Repository
class CalendarFeedRepository {

    private final DSLContext db;

    CalendarFeedRepository(DSLContext db) {
        this.db = db;
    }

    /** Owner and body of the feed that a token opens. */
    record Scope(
            @Nullable String body,
            @Nullable String bodyName,
            @Nullable String ags) {}

    /** @return false when the portal keeps no account of this name */
    boolean insert(UUID id, String tokenHash, String username, @Nullable String body) {
        return db.insertInto(
                                CALENDAR_FEED,
                                CALENDAR_FEED.ID,
                                CALENDAR_FEED.TOKEN_HASH,
                                CALENDAR_FEED.ACCOUNT_ID,
                                CALENDAR_FEED.BODY,
                                CALENDAR_FEED.CREATED_AT)
                        .select(select(
                                        value(id),
                                        value(tokenHash),
                                        ACCOUNT.ID,
                                        value(body, CALENDAR_FEED.BODY),
                                        value(Instant.now()))
                                .from(ACCOUNT)
                                .where(ACCOUNT.USERNAME.eq(username)))
                        .execute()
                == 1;
    }

    List<CalendarFeed> of(String username) {
        return db.select(CALENDAR_FEED.ID, CALENDAR_FEED.BODY, BODY.NAME, CALENDAR_FEED.CREATED_AT)
                .from(CALENDAR_FEED)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CALENDAR_FEED.ACCOUNT_ID))
                .leftJoin(BODY)
                .on(BODY.ID.eq(CALENDAR_FEED.BODY))
                .where(ACCOUNT.USERNAME.eq(username), CALENDAR_FEED.REVOKED_AT.isNull())
                .orderBy(CALENDAR_FEED.CREATED_AT, CALENDAR_FEED.ID)
                .fetch(mapping((id, body, name, at) -> new CalendarFeed(id, body, name, at)));
    }

    /** @return false when the account has no such feed, or it is revoked already */
    boolean revoke(UUID id, String username) {
        return db.update(CALENDAR_FEED)
                        .set(CALENDAR_FEED.REVOKED_AT, Instant.now())
                        .where(CALENDAR_FEED.ID.eq(id), CALENDAR_FEED.REVOKED_AT.isNull())
                        .and(CALENDAR_FEED.ACCOUNT_ID.in(
                                select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.USERNAME.eq(username))))
                        .execute()
                == 1;
    }

    void revokeAll(UUID account) {
        db.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.REVOKED_AT, Instant.now())
                .where(CALENDAR_FEED.ACCOUNT_ID.eq(account), CALENDAR_FEED.REVOKED_AT.isNull())
                .execute();
    }

    /** Empty too when the account is closed, or may not read bodies any more. */
    Optional<Scope> open(String tokenHash) {
        return db.select(CALENDAR_FEED.BODY, BODY.NAME, ACCOUNT.AGS)
                .from(CALENDAR_FEED)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CALENDAR_FEED.ACCOUNT_ID))
                .leftJoin(BODY)
                .on(BODY.ID.eq(CALENDAR_FEED.BODY))
                .where(CALENDAR_FEED.TOKEN_HASH.eq(tokenHash), CALENDAR_FEED.REVOKED_AT.isNull())
                .and(ACCOUNT.ACTIVE)
                .and(ACCOUNT.ROLE.ne(Role.PROVIDER))
                .fetchOptional(mapping(Scope::new));
    }

    /** When meetings were last written, by id; those as the sources have them are not in it. */
    Map<String, Instant> changed(Scope scope) {
        return db.select(MEETING.ID, MEETING.CHANGED_AT)
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY))
                .where(MEETING.CHANGED_AT.isNotNull())
                .and(scope.body() == null ? noCondition() : BODY.ID.eq(scope.body()))
                .and(scope.body() != null || scope.ags() == null ? noCondition() : BODY.AGS.eq(scope.ags()))
                .fetchMap(MEETING.ID, row -> row.get(MEETING.CHANGED_AT));
    }

    /** The same of one meeting. */
    Map<String, Instant> changed(String meeting) {
        return db.select(MEETING.ID, MEETING.CHANGED_AT)
                .from(MEETING)
                .where(MEETING.ID.eq(meeting), MEETING.CHANGED_AT.isNotNull())
                .fetchMap(MEETING.ID, row -> row.get(MEETING.CHANGED_AT));
    }
}

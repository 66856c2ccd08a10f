package de.lenkungsportal.security.signin;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.KNOWN_ORIGIN;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Browsers and clients from which accounts signed in. */
@Repository
class KnownOriginRepository {

    private final DSLContext db;

    KnownOriginRepository(DSLContext db) {
        this.db = db;
    }

    boolean exists(String username, String mark) {
        return db.fetchExists(
                KNOWN_ORIGIN.join(ACCOUNT).on(ACCOUNT.ID.eq(KNOWN_ORIGIN.ACCOUNT_ID)),
                KNOWN_ORIGIN.MARK.eq(mark),
                ACCOUNT.USERNAME.equalIgnoreCase(username));
    }

    void put(UUID account, String mark, Instant now) {
        Instant usedAt = utc(now);
        db.insertInto(KNOWN_ORIGIN, KNOWN_ORIGIN.ACCOUNT_ID, KNOWN_ORIGIN.MARK, KNOWN_ORIGIN.USED_AT)
                .values(account, mark, usedAt)
                .onConflict(KNOWN_ORIGIN.ACCOUNT_ID, KNOWN_ORIGIN.MARK)
                .doUpdate()
                .set(KNOWN_ORIGIN.USED_AT, usedAt)
                .execute();
    }

    /** All accounts that were known by one mark are known by the other from here on. */
    void replace(String before, String after) {
        db.update(KNOWN_ORIGIN)
                .set(KNOWN_ORIGIN.MARK, after)
                .where(KNOWN_ORIGIN.MARK.eq(before))
                .execute();
    }

    /** Keeps the latest of an account, and none that was last used before this moment. */
    void trim(UUID account, int kept, Instant oldest) {
        var latest = select(KNOWN_ORIGIN.MARK)
                .from(KNOWN_ORIGIN)
                .where(KNOWN_ORIGIN.ACCOUNT_ID.eq(account), KNOWN_ORIGIN.USED_AT.ge(utc(oldest)))
                .orderBy(KNOWN_ORIGIN.USED_AT.desc(), KNOWN_ORIGIN.MARK)
                .limit(kept);
        db.deleteFrom(KNOWN_ORIGIN)
                .where(KNOWN_ORIGIN.ACCOUNT_ID.eq(account), KNOWN_ORIGIN.MARK.notIn(latest))
                .execute();
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

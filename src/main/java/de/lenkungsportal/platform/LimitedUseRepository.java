package de.lenkungsportal.platform;

import static de.lenkungsportal.db.Tables.LIMITED_USE;
import static de.lenkungsportal.db.Tables.PORTAL_SECRET;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Uses of costly steps, shared by all nodes. */
@Repository
class LimitedUseRepository {

    private final DSLContext db;

    LimitedUseRepository(DSLContext db) {
        this.db = db;
    }

    String secret() {
        return db.select(PORTAL_SECRET.VALUE)
                .from(PORTAL_SECRET)
                .where(PORTAL_SECRET.NAME.eq("LIMITED_USE"))
                .fetchSingle(Record1::value1);
    }

    /** Locks the purpose until the end of the transaction. */
    void lock(String purpose) {
        db.execute("select pg_advisory_xact_lock(650, {0})", val(purpose.hashCode()));
    }

    /** The use that comes as this number, counted back from the latest one; empty where fewer came since then. */
    Optional<Instant> latest(String purpose, String subject, int number, Instant since) {
        return db.select(LIMITED_USE.USED_AT)
                .from(LIMITED_USE)
                .where(
                        LIMITED_USE.PURPOSE.eq(purpose),
                        LIMITED_USE.SUBJECT.eq(subject),
                        LIMITED_USE.USED_AT.gt(utc(since)))
                .orderBy(LIMITED_USE.USED_AT.desc())
                .limit(1)
                .offset(number - 1)
                .fetchOptional(LIMITED_USE.USED_AT);
    }

    void add(String purpose, String subject, Instant at) {
        db.insertInto(LIMITED_USE, LIMITED_USE.PURPOSE, LIMITED_USE.SUBJECT, LIMITED_USE.USED_AT)
                .values(purpose, subject, utc(at))
                .execute();
    }

    void clearBefore(Instant end) {
        db.deleteFrom(LIMITED_USE).where(LIMITED_USE.USED_AT.lt(utc(end))).execute();
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

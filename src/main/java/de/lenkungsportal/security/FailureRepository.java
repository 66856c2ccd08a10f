package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.PORTAL_SECRET;
import static de.lenkungsportal.db.Tables.SIGN_IN_FAILURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Failed sign-ins of the last day, shared by all nodes. */
@Repository
class FailureRepository {

    private final DSLContext db;

    FailureRepository(DSLContext db) {
        this.db = db;
    }

    /** @param last null when there is none */
    record Failures(int count, @Nullable Instant last) {}

    String secret() {
        return db.select(PORTAL_SECRET.VALUE)
                .from(PORTAL_SECRET)
                .where(PORTAL_SECRET.NAME.eq("SIGN_IN"))
                .fetchSingle(Record1::value1);
    }

    Failures since(String subject, Instant start) {
        return db.select(count(), max(SIGN_IN_FAILURE.FAILED_AT))
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject), SIGN_IN_FAILURE.FAILED_AT.gt(utc(start)))
                .fetchSingle(row -> new Failures(
                        row.value1(), row.value2() == null ? null : row.value2().toInstant()));
    }

    void add(String subject, Instant at) {
        db.insertInto(SIGN_IN_FAILURE, SIGN_IN_FAILURE.SUBJECT, SIGN_IN_FAILURE.FAILED_AT)
                .values(subject, utc(at))
                .execute();
    }

    void clear(String subject) {
        db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .execute();
    }

    void clearBefore(Instant end) {
        db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.FAILED_AT.lt(utc(end)))
                .execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package de.lenkungsportal.about;

import static de.lenkungsportal.db.Tables.BARRIER_REPORT;
import static org.jooq.Records.mapping;

import de.lenkungsportal.platform.Page;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BarrierReportRepository {

    private final DSLContext db;

    BarrierReportRepository(DSLContext db) {
        this.db = db;
    }

    void insert(UUID id, String page, String message, @Nullable String replyTo, Instant now) {
        db.insertInto(BARRIER_REPORT)
                .set(BARRIER_REPORT.ID, id)
                .set(BARRIER_REPORT.PAGE, page)
                .set(BARRIER_REPORT.MESSAGE, message)
                .set(BARRIER_REPORT.REPLY_TO, replyTo)
                .set(BARRIER_REPORT.REPORTED_AT, now)
                .execute();
    }

    Page<BarrierReport> page(BarrierReport.State state, int page, int size) {
        Condition condition = state == BarrierReport.State.OPEN
                ? BARRIER_REPORT.DONE_AT.isNull()
                : BARRIER_REPORT.DONE_AT.isNotNull();
        var items = db.select(
                        BARRIER_REPORT.ID,
                        BARRIER_REPORT.PAGE,
                        BARRIER_REPORT.MESSAGE,
                        BARRIER_REPORT.REPLY_TO,
                        BARRIER_REPORT.REPORTED_AT,
                        BARRIER_REPORT.DONE_AT,
                        BARRIER_REPORT.DONE_BY)
                .from(BARRIER_REPORT)
                .where(condition)
                .orderBy(BARRIER_REPORT.REPORTED_AT.desc(), BARRIER_REPORT.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(mapping(BarrierReport::new));
        return new Page<>(items, page, size, db.fetchCount(BARRIER_REPORT, condition));
    }

    /** @return false when there is no open report of this id */
    boolean done(UUID id, String by, Instant now) {
        return db.update(BARRIER_REPORT)
                        .set(BARRIER_REPORT.DONE_AT, now)
                        .set(BARRIER_REPORT.DONE_BY, by)
                        .setNull(BARRIER_REPORT.REPLY_TO)
                        .where(BARRIER_REPORT.ID.eq(id).and(BARRIER_REPORT.DONE_AT.isNull()))
                        .execute()
                == 1;
    }
}

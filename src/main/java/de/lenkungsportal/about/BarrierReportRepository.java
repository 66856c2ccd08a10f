package de.lenkungsportal.about;

import static de.lenkungsportal.db.Tables.BARRIER_REPORT;
import static org.jooq.Records.mapping;

import de.lenkungsportal.platform.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                        BARRIER_REPORT.DONE_BY,
                        BARRIER_REPORT.PUBLIC_NOTE,
                        BARRIER_REPORT.MENDED_ON)
                .from(BARRIER_REPORT)
                .where(condition)
                .orderBy(BARRIER_REPORT.REPORTED_AT.desc(), BARRIER_REPORT.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(mapping(BarrierReport::new));
        return new Page<>(items, page, size, db.fetchCount(BARRIER_REPORT, condition));
    }

    Optional<Instant> reportedAt(UUID id) {
        return db.select(BARRIER_REPORT.REPORTED_AT)
                .from(BARRIER_REPORT)
                .where(BARRIER_REPORT.ID.eq(id))
                .fetchOptional(BARRIER_REPORT.REPORTED_AT);
    }

    void publish(UUID id, @Nullable String note, @Nullable LocalDate mendedOn) {
        db.update(BARRIER_REPORT)
                .set(BARRIER_REPORT.PUBLIC_NOTE, note)
                .set(BARRIER_REPORT.MENDED_ON, mendedOn)
                .where(BARRIER_REPORT.ID.eq(id))
                .execute();
    }

    /** What is published, first what is not mended, then the newest. */
    List<KnownBarrier> known(int most) {
        return db.select(BARRIER_REPORT.PUBLIC_NOTE, BARRIER_REPORT.REPORTED_AT, BARRIER_REPORT.MENDED_ON)
                .from(BARRIER_REPORT)
                .where(BARRIER_REPORT.PUBLIC_NOTE.isNotNull())
                .orderBy(
                        BARRIER_REPORT.MENDED_ON.desc().nullsFirst(),
                        BARRIER_REPORT.REPORTED_AT.desc(),
                        BARRIER_REPORT.ID)
                .limit(most)
                .fetch(mapping(KnownBarrier::new));
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

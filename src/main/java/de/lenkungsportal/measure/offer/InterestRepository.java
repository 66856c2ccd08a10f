package de.lenkungsportal.measure.offer;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_INTEREST;
import static de.lenkungsportal.db.Tables.MEASURE_PUBLICATION;
import static de.lenkungsportal.db.Tables.PROVIDER_DIGEST;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.measure.MeasureStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Interest that providers stated. A withdrawn statement is kept and shown to nobody. */
@Repository
class InterestRepository {

    private static final Field<String> STATE = when(PlannedRepository.VISIBLE, Interest.State.OPEN.name())
            .otherwise(Interest.State.CLOSED.name())
            .as("state");

    private static final Field<String> CLOSURE = when(PlannedRepository.VISIBLE, inline((String) null))
            .when(MEASURE.PUBLISHED_ON.isNull(), Interest.Closure.UNPUBLISHED.name())
            .when(MEASURE.STATUS.eq(MeasureStatus.ENDED), Interest.Closure.ENDED.name())
            .when(MEASURE.STATUS.eq(MeasureStatus.CANCELLED), Interest.Closure.CANCELLED.name())
            .otherwise(Interest.Closure.BEGUN.name())
            .as("closure");

    private final DSLContext db;

    InterestRepository(DSLContext db) {
        this.db = db;
    }

    /** Statements of a provider, with the last published titles. */
    List<Interest> of(String username) {
        return published(MEASURE_INTEREST.USERNAME.eq(username));
    }

    Optional<Interest> find(UUID id, String username) {
        return published(MEASURE_INTEREST.ID.eq(id).and(MEASURE_INTEREST.USERNAME.eq(username))).stream()
                .findFirst();
    }

    private List<Interest> published(Condition condition) {
        return db.select(MEASURE_INTEREST.fields())
                .select(MEASURE_PUBLICATION.TITLE, STATE, CLOSURE)
                .from(MEASURE_INTEREST)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_INTEREST.MEASURE))
                .join(MEASURE_PUBLICATION)
                .on(PlannedRepository.LAST_EDITION)
                .where(condition)
                .and(MEASURE_INTEREST.WITHDRAWN_AT.isNull())
                .orderBy(MEASURE_INTEREST.STATED_AT.desc(), MEASURE_INTEREST.ID)
                .fetch(row -> interest(row, row.get(MEASURE_PUBLICATION.TITLE), state(row), closure(row)));
    }

    /** Statements about a measure, with the present titles; for the steering group. */
    List<Interest> ofMeasure(String measure) {
        return fetch(MEASURE_INTEREST.MEASURE.eq(measure));
    }

    /** On measures about which nothing is decided yet, the newest first. */
    List<Interest> open(Set<String> places, int most) {
        Condition there =
                places.isEmpty() ? noCondition() : arrayOverlap(MEASURE.MUNICIPALITIES, places.toArray(String[]::new));
        return fetch(MEASURE.STATUS.eq(MeasureStatus.IDEA).and(there)).stream()
                .limit(most)
                .toList();
    }

    private List<Interest> fetch(Condition condition) {
        return db.select(MEASURE_INTEREST.fields())
                .select(MEASURE.TITLE, STATE, CLOSURE)
                .from(MEASURE_INTEREST)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_INTEREST.MEASURE))
                .where(condition)
                .and(MEASURE_INTEREST.WITHDRAWN_AT.isNull())
                .orderBy(MEASURE_INTEREST.STATED_AT.desc(), MEASURE_INTEREST.ID)
                .fetch(row -> interest(row, row.get(MEASURE.TITLE), state(row), closure(row)));
    }

    /**
     * One statement of each provider about a measure: a later one takes the place of one that was withdrawn.
     *
     * @return false when there is one that was not
     */
    boolean state(String measure, String username, String organisation, String message, @Nullable Integer capacity) {
        return db.insertInto(MEASURE_INTEREST)
                        .set(MEASURE_INTEREST.ID, UUID.randomUUID())
                        .set(MEASURE_INTEREST.MEASURE, measure)
                        .set(MEASURE_INTEREST.USERNAME, username)
                        .set(MEASURE_INTEREST.ORGANISATION, organisation)
                        .set(MEASURE_INTEREST.MESSAGE, message)
                        .set(MEASURE_INTEREST.CAPACITY, capacity)
                        .set(MEASURE_INTEREST.STATED_AT, Instant.now())
                        .onConflict(MEASURE_INTEREST.MEASURE, MEASURE_INTEREST.USERNAME)
                        .doUpdate()
                        .set(MEASURE_INTEREST.ORGANISATION, organisation)
                        .set(MEASURE_INTEREST.MESSAGE, message)
                        .set(MEASURE_INTEREST.CAPACITY, capacity)
                        .set(MEASURE_INTEREST.STATED_AT, Instant.now())
                        .setNull(MEASURE_INTEREST.WITHDRAWN_AT)
                        .set(MEASURE_INTEREST.VERSION, MEASURE_INTEREST.VERSION.plus(1))
                        .where(MEASURE_INTEREST.WITHDRAWN_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** @return false when it has another version by now */
    boolean change(UUID id, String username, int version, String message, @Nullable Integer capacity) {
        return db.update(MEASURE_INTEREST)
                        .set(MEASURE_INTEREST.MESSAGE, message)
                        .set(MEASURE_INTEREST.CAPACITY, capacity)
                        .set(MEASURE_INTEREST.VERSION, MEASURE_INTEREST.VERSION.plus(1))
                        .where(MEASURE_INTEREST.ID.eq(id))
                        .and(MEASURE_INTEREST.USERNAME.eq(username))
                        .and(MEASURE_INTEREST.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @return false when it has another version by now */
    boolean withdraw(UUID id, String username, int version) {
        return db.update(MEASURE_INTEREST)
                        .set(MEASURE_INTEREST.WITHDRAWN_AT, Instant.now())
                        .set(MEASURE_INTEREST.VERSION, MEASURE_INTEREST.VERSION.plus(1))
                        .where(MEASURE_INTEREST.ID.eq(id))
                        .and(MEASURE_INTEREST.USERNAME.eq(username))
                        .and(MEASURE_INTEREST.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean wantsDigest(String username) {
        return db.fetchExists(PROVIDER_DIGEST, PROVIDER_DIGEST.USERNAME.eq(username));
    }

    void orderDigest(String username) {
        db.insertInto(PROVIDER_DIGEST, PROVIDER_DIGEST.USERNAME)
                .values(username)
                .onConflictDoNothing()
                .execute();
    }

    void cancelDigest(String username) {
        db.deleteFrom(PROVIDER_DIGEST)
                .where(PROVIDER_DIGEST.USERNAME.eq(username))
                .execute();
    }

    private static Interest.State state(Record row) {
        return Interest.State.valueOf(row.get(STATE));
    }

    private static Interest.@Nullable Closure closure(Record row) {
        String closure = row.get(CLOSURE);
        return closure == null ? null : Interest.Closure.valueOf(closure);
    }

    static Interest interest(Record row, String title, Interest.State state, Interest.@Nullable Closure closure) {
        return new Interest(
                row.get(MEASURE_INTEREST.ID),
                row.get(MEASURE_INTEREST.MEASURE),
                title,
                row.get(MEASURE_INTEREST.ORGANISATION),
                row.get(MEASURE_INTEREST.MESSAGE),
                row.get(MEASURE_INTEREST.CAPACITY),
                row.get(MEASURE_INTEREST.STATED_AT),
                state,
                closure,
                row.get(MEASURE_INTEREST.VERSION));
    }
}

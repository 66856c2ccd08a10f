package de.lenkungsportal.intake.alert;

import static de.lenkungsportal.db.Tables.ALERT;
import static de.lenkungsportal.db.Tables.ALERT_EVENT;
import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.intake.IntakeNumbers;
import de.lenkungsportal.platform.store.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes alerts. */
@Repository
class AlertRepository {

    private static final List<OrderField<?>> URGENCY = List.of(
            choose(ALERT.STATE).when(Alert.State.OPEN, 0).otherwise(1),
            ALERT.KIND.sortAsc(AlertKind.values()),
            MUNICIPALITY.NAME,
            ALERT.SINCE,
            ALERT.ID);

    private final DSLContext db;

    AlertRepository(DSLContext db) {
        this.db = db;
    }

    List<Alert> list(AlertFilter filter) {
        return select(matches(filter)).orderBy(URGENCY).fetch(AlertRepository::alert);
    }

    List<Alert> page(AlertFilter filter, int page, int size) {
        return select(matches(filter))
                .orderBy(URGENCY)
                .limit(size)
                .offset((long) page * size)
                .fetch(AlertRepository::alert);
    }

    int count(AlertFilter filter) {
        return db.fetchCount(ALERT, matches(filter));
    }

    Optional<Alert> find(long id) {
        return select(ALERT.ID.eq(id)).fetchOptional(AlertRepository::alert);
    }

    /** Open alerts of a municipality, and every break that was ever raised. */
    List<Alert> known(String ags) {
        return select(ALERT.AGS.eq(ags).and(ALERT.STATE.eq(Alert.State.OPEN).or(ALERT.KIND.eq(AlertKind.NEW_BREAK))))
                .orderBy(ALERT.STATE.desc(), ALERT.ID.desc())
                .fetch(AlertRepository::alert);
    }

    void apply(List<AlertChange> changes, LocalDate today, Instant now) {
        for (AlertChange change : changes) {
            switch (change) {
                case AlertChange.Raised(AlertFact fact) -> {
                    long id = db.insertInto(ALERT)
                            .set(ALERT.SERIES, IntakeNumbers.series(fact.key()))
                            .set(ALERT.AGS, fact.key().ags())
                            .set(ALERT.KIND, fact.kind())
                            .set(ALERT.SUBJECT, fact.subject())
                            .set(ALERT.FACTS, fact.facts().toArray(String[]::new))
                            .set(ALERT.SIMULATED, fact.isSimulated())
                            .set(ALERT.SINCE, fact.since())
                            .set(ALERT.RAISED_ON, today)
                            .returningResult(ALERT.ID)
                            .fetchSingle()
                            .value1();
                    event(id, 1, "RAISED", null, null, now);
                }
                case AlertChange.Updated(long id, AlertFact fact) ->
                    db.update(ALERT)
                            .set(ALERT.FACTS, fact.facts().toArray(String[]::new))
                            .set(ALERT.SIMULATED, fact.isSimulated())
                            .set(ALERT.VERSION, ALERT.VERSION.plus(one()))
                            .where(ALERT.ID.eq(id))
                            .execute();
                case AlertChange.Ended(long id, int version) -> {
                    db.update(ALERT)
                            .set(ALERT.STATE, Alert.State.ENDED)
                            .set(ALERT.ENDED_ON, today)
                            .set(ALERT.VERSION, version + 1)
                            .where(ALERT.ID.eq(id))
                            .execute();
                    event(id, version + 1, "ENDED", null, null, now);
                }
            }
        }
    }

    /** @return false when the alert has another version by now, or is acknowledged already; nothing was written then */
    boolean acknowledge(long id, int version, String comment, String by, Instant now) {
        boolean written = db.update(ALERT)
                        .set(ALERT.ACKNOWLEDGED_BY, by)
                        .set(ALERT.ACKNOWLEDGED_AT, now)
                        .set(ALERT.COMMENT, comment)
                        .set(ALERT.VERSION, version + 1)
                        .where(ALERT.ID.eq(id))
                        .and(ALERT.VERSION.eq(version))
                        .and(ALERT.ACKNOWLEDGED_BY.isNull())
                        .execute()
                == 1;
        if (written) {
            event(id, version + 1, "ACKNOWLEDGED", comment, by, now);
        }
        return written;
    }

    /** Deletes alerts of simulated series that were removed. */
    void forgetSimulated(String ags) {
        db.deleteFrom(ALERT)
                .where(ALERT.AGS.eq(ags))
                .and(ALERT.SIMULATED)
                .and(notExists(selectOne()
                        .from(INTAKE)
                        .where(INTAKE.AGS.eq(ALERT.AGS))
                        .and(INTAKE.SERIES.eq(ALERT.SERIES))
                        .and(INTAKE.BASIS.eq(inline(Basis.SIMULATED)))))
                .execute();
    }

    private void event(long id, int version, String event, @Nullable String comment, @Nullable String by, Instant now) {
        db.insertInto(ALERT_EVENT)
                .set(ALERT_EVENT.ALERT_ID, id)
                .set(ALERT_EVENT.VERSION, version)
                .set(ALERT_EVENT.EVENT, event)
                .set(ALERT_EVENT.COMMENT, comment)
                .set(ALERT_EVENT.BY_WHOM, by)
                .set(ALERT_EVENT.AT, now)
                .execute();
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return db.select(ALERT.fields())
                .select(MUNICIPALITY.NAME)
                .from(ALERT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(ALERT.AGS))
                .where(condition);
    }

    private static Condition matches(AlertFilter filter) {
        return noCondition()
                .and(filter.ags().isEmpty() ? noCondition() : ALERT.AGS.in(filter.ags()))
                .and(Columns.in(ALERT.KIND, filter.kinds()))
                .and(Columns.in(ALERT.STATE, filter.states()));
    }

    private static Alert alert(Record row) {
        @Nullable Instant seen = row.get(ALERT.ACKNOWLEDGED_AT);
        return new Alert(
                row.get(ALERT.ID),
                IntakeNumbers.key(row.get(ALERT.SERIES)),
                row.get(MUNICIPALITY.NAME),
                row.get(ALERT.KIND),
                row.get(ALERT.SUBJECT),
                Arrays.asList(row.get(ALERT.FACTS)),
                row.get(ALERT.SIMULATED),
                row.get(ALERT.SINCE),
                row.get(ALERT.RAISED_ON),
                row.get(ALERT.ENDED_ON),
                row.get(ALERT.VERSION),
                seen == null ? null : new Alert.Acknowledgement(seen, row.get(ALERT.COMMENT)));
    }
}

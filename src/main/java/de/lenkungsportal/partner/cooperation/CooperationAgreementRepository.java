package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

/** Reads agreements with their parties and writes them; a trigger keeps the version that a write replaces. */
@Repository
class CooperationAgreementRepository {

    private static final int FETCH_SIZE = 200;

    private static final de.lenkungsportal.db.tables.CooperationAgreement LATER = COOPERATION_AGREEMENT.as("later");

    private static final Condition IS_SUPERSEDED = exists(selectOne()
            .from(LATER)
            .where(LATER.SUPERSEDES.eq(COOPERATION_AGREEMENT.ID))
            .and(LATER.SIGNED_ON.isNotNull()));

    private static final Field<Boolean> SUPERSEDED = field(IS_SUPERSEDED).as("superseded");

    private static final RecordColumns<CooperationAgreementContent> CONTENT =
            RecordColumns.of(COOPERATION_AGREEMENT, CooperationAgreementContent.class, "parties");

    private final DSLContext db;
    private final Clock clock;

    CooperationAgreementRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<CooperationAgreement> page(CooperationAgreementFilter filter, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        List<CooperationAgreement> items = query().where(matches(filter, today))
                .orderBy(
                        MUNICIPALITY.NAME,
                        COOPERATION_AGREEMENT.SIGNED_ON.desc().nullsLast(),
                        COOPERATION_AGREEMENT.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> agreement(row, today));
        return new Page<>(items, page, size, db.fetchCount(COOPERATION_AGREEMENT, matches(filter, today)));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(CooperationAgreementFilter filter, Consumer<CooperationAgreement> consumer) {
        LocalDate today = LocalDate.now(clock);
        try (Cursor<Record> rows = query().where(matches(filter, today))
                .orderBy(
                        MUNICIPALITY.NAME,
                        COOPERATION_AGREEMENT.SIGNED_ON.desc().nullsLast(),
                        COOPERATION_AGREEMENT.ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(agreement(row, today)));
        }
    }

    Optional<CooperationAgreement> find(String id) {
        LocalDate today = LocalDate.now(clock);
        return query().where(COOPERATION_AGREEMENT.ID.eq(id)).fetchOptional(row -> agreement(row, today));
    }

    private SelectOnConditionStep<Record> query() {
        return db.select(COOPERATION_AGREEMENT.fields())
                .select(
                        MUNICIPALITY.NAME,
                        CooperationAgreementPartyRepository.OF_AGREEMENT,
                        SUPERSEDED,
                        AttachmentRepository.OF_AGREEMENT)
                .from(COOPERATION_AGREEMENT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(COOPERATION_AGREEMENT.AGS));
    }

    private static Condition matches(CooperationAgreementFilter filter, LocalDate today) {
        Condition condition = noCondition();
        if (!filter.ags().isEmpty()) {
            condition = condition.and(COOPERATION_AGREEMENT.AGS.in(filter.ags()));
        }
        if (filter.organisation() != null) {
            condition = condition.and(exists(selectOne()
                    .from(AGREEMENT_PARTY)
                    .where(AGREEMENT_PARTY.AGREEMENT.eq(COOPERATION_AGREEMENT.ID))
                    .and(AGREEMENT_PARTY.ORGANISATION.eq(filter.organisation()))));
        }
        return filter.states().isEmpty()
                ? condition
                : condition.and(filter.states().stream()
                        .map(state -> isIn(state, today))
                        .reduce(falseCondition(), Condition::or));
    }

    /** SQL condition equal to {@link #state}. */
    private static Condition isIn(CooperationAgreement.State state, LocalDate today) {
        Condition inUse = COOPERATION_AGREEMENT
                .SIGNED_ON
                .isNotNull()
                .and(notExists(selectOne()
                        .from(LATER)
                        .where(LATER.SUPERSEDES.eq(COOPERATION_AGREEMENT.ID))
                        .and(LATER.SIGNED_ON.isNotNull())));
        Field<LocalDate> reminder = COOPERATION_AGREEMENT
                .ENDS_ON
                .minus(COOPERATION_AGREEMENT.REMINDER_DAYS)
                .cast(LocalDate.class);
        return switch (state) {
            case OPEN -> COOPERATION_AGREEMENT.SIGNED_ON.isNull().and(not(IS_SUPERSEDED));
            case SUPERSEDED -> IS_SUPERSEDED;
            case ENDED -> inUse.and(COOPERATION_AGREEMENT.ENDS_ON.lt(today));
            case ENDING -> inUse.and(COOPERATION_AGREEMENT.ENDS_ON.ge(today)).and(reminder.le(today));
            case SIGNED -> inUse.and(COOPERATION_AGREEMENT.ENDS_ON.isNull().or(reminder.gt(today)));
        };
    }

    static CooperationAgreement.State state(
            boolean isSuperseded, CooperationAgreementContent content, LocalDate today) {
        if (isSuperseded) {
            return CooperationAgreement.State.SUPERSEDED;
        }
        if (content.signedOn() == null) {
            return CooperationAgreement.State.OPEN;
        }
        Stand to = content.validTo();
        if (to == null || to.lastDay().minusDays(content.reminderDays()).isAfter(today)) {
            return CooperationAgreement.State.SIGNED;
        }
        return to.lastDay().isBefore(today) ? CooperationAgreement.State.ENDED : CooperationAgreement.State.ENDING;
    }

    void insert(String id, String ags, CooperationAgreementContent content, Write write) {
        var values = CONTENT.write(content);
        values.put(COOPERATION_AGREEMENT.ID, id);
        values.put(COOPERATION_AGREEMENT.AGS, ags);
        Versions.insert(db, COOPERATION_AGREEMENT, values, write);
    }

    /** @return false when the agreement has another version by now; then nothing was written */
    boolean update(String id, int version, CooperationAgreementContent content, Write write) {
        return Versions.update(db, COOPERATION_AGREEMENT, id, version, CONTENT.write(content), write);
    }

    /** @param row with all columns of the agreement */
    static CooperationAgreementContent content(Record row, List<CooperationAgreementParty> parties) {
        return CONTENT.read(
                row,
                Map.of(
                        "parties",
                        parties.stream()
                                .map(CooperationAgreementParty::id)
                                .distinct()
                                .toList()));
    }

    private static CooperationAgreement agreement(Record row, LocalDate today) {
        List<CooperationAgreementParty> parties = row.get(CooperationAgreementPartyRepository.OF_AGREEMENT);
        CooperationAgreementContent content = content(row, parties);
        return new CooperationAgreement(
                row.get(COOPERATION_AGREEMENT.ID),
                row.get(COOPERATION_AGREEMENT.AGS),
                row.get(MUNICIPALITY.NAME),
                content,
                parties,
                row.get(AttachmentRepository.OF_AGREEMENT),
                SourcePlace.of(row.get(COOPERATION_AGREEMENT.SOURCE), row.get(COOPERATION_AGREEMENT.SOURCE_PLACE)),
                state(row.get(SUPERSEDED), content, today),
                row.get(COOPERATION_AGREEMENT.VERSION),
                Change.of(Versions.stampOf(COOPERATION_AGREEMENT, row)));
    }
}

package de.lenkungsportal.measure.planning;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_PARTNER_NOTE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAppend;
import static org.jooq.impl.DSL.arrayRemove;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.MeasureRecord;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which municipalities offer a measure, which of them is in the lead, and what the others add. */
@Repository
class MeasurePartnerRepository {

    private final DSLContext db;

    MeasurePartnerRepository(DSLContext db) {
        this.db = db;
    }

    /** All that offer the measure but the one in the lead, by name. */
    List<MeasurePartner> ofMeasure(String measure) {
        return db.select(
                        MUNICIPALITY.AGS,
                        MUNICIPALITY.NAME,
                        MEASURE_PARTNER_NOTE.NOTE,
                        coalesce(MEASURE_PARTNER_NOTE.VERSION, inline(0)))
                .from(MEASURE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(any(MEASURE.MUNICIPALITIES)), MUNICIPALITY.AGS.ne(MEASURE.LEAD))
                .leftJoin(MEASURE_PARTNER_NOTE)
                .on(MEASURE_PARTNER_NOTE.MEASURE.eq(MEASURE.ID), MEASURE_PARTNER_NOTE.AGS.eq(MUNICIPALITY.AGS))
                .where(MEASURE.ID.eq(measure))
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .fetch(mapping(MeasurePartner::new));
    }

    /**
     * @param version 0 for the first note
     * @return false when the note has another version by now
     */
    boolean write(String measure, String ags, int version, @Nullable String note, String by) {
        return version == 0
                ? db.insertInto(MEASURE_PARTNER_NOTE)
                                .set(MEASURE_PARTNER_NOTE.ID, UUID.randomUUID())
                                .set(MEASURE_PARTNER_NOTE.MEASURE, measure)
                                .set(MEASURE_PARTNER_NOTE.AGS, ags)
                                .set(MEASURE_PARTNER_NOTE.NOTE, note)
                                .set(MEASURE_PARTNER_NOTE.CHANGED_BY, by)
                                .onConflictDoNothing()
                                .execute()
                        == 1
                : db.update(MEASURE_PARTNER_NOTE)
                                .set(Versions.stamp(MEASURE_PARTNER_NOTE, Write.of("CHANGED", by)))
                                .set(MEASURE_PARTNER_NOTE.NOTE, note)
                                .set(MEASURE_PARTNER_NOTE.VERSION, MEASURE_PARTNER_NOTE.VERSION.plus(1))
                                .where(MEASURE_PARTNER_NOTE.MEASURE.eq(measure))
                                .and(MEASURE_PARTNER_NOTE.AGS.eq(ags))
                                .and(MEASURE_PARTNER_NOTE.VERSION.eq(version))
                                .execute()
                        == 1;
    }

    /** @return false when it offers the measure already */
    boolean join(String measure, String ags, String by) {
        return update(by)
                        .set(MEASURE.MUNICIPALITIES, arrayAppend(MEASURE.MUNICIPALITIES, ags))
                        .where(MEASURE.ID.eq(measure))
                        .and(not(offers(ags)))
                        .execute()
                == 1;
    }

    /** @return false when it does not offer the measure any more */
    boolean lead(String measure, String ags, String by) {
        return update(by)
                        .set(MEASURE.LEAD, ags)
                        .where(MEASURE.ID.eq(measure))
                        .and(offers(ags))
                        .execute()
                == 1;
    }

    /** @return false when the measure has another version by now */
    boolean leave(String measure, int version, String ags, String by) {
        return Versions.update(
                db,
                MEASURE,
                measure,
                version,
                Map.of(MEASURE.MUNICIPALITIES, arrayRemove(MEASURE.MUNICIPALITIES, ags)),
                Write.of("LEFT", by));
    }

    private static Condition offers(String ags) {
        Field<String> own = val(ags);
        return own.eq(any(MEASURE.MUNICIPALITIES));
    }

    private UpdateSetMoreStep<MeasureRecord> update(String by) {
        return db.update(MEASURE)
                .set(Versions.stamp(MEASURE, Write.of("SHARED", by)))
                .set(MEASURE.VERSION, MEASURE.VERSION.plus(1));
    }
}

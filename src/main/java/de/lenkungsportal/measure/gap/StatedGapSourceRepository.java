package de.lenkungsportal.measure.gap;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.STATED_GAP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Gaps that a source states, by the source that they were taken from. */
@Repository
class StatedGapSourceRepository extends SourcedRecords {

    StatedGapSourceRepository(DSLContext db) {
        super(
                db,
                "STATED_GAP",
                new Columns(
                        STATED_GAP.ID,
                        STATED_GAP.SOURCE,
                        STATED_GAP.SOURCE_PLACE,
                        STATED_GAP.NOTE,
                        field(select(MUNICIPALITY.NAME).from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(STATED_GAP.AGS))),
                        id -> null));
    }
}

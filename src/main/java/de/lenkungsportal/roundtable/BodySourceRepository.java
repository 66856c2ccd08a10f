package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Bodies, by the source that they were taken from. */
@Repository
class BodySourceRepository extends SourcedRecords {

    BodySourceRepository(DSLContext db) {
        super(
                db,
                "BODY",
                new Columns(
                        BODY.ID,
                        BODY.SOURCE,
                        BODY.SOURCE_PLACE,
                        BODY.NAME,
                        field(select(MUNICIPALITY.NAME).from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(BODY.AGS))),
                        Addresses::body));
    }
}

package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Partnerships, by the source that they were taken from. */
@Repository
class PartnershipSourceRepository extends SourcedRecords {

    PartnershipSourceRepository(DSLContext db) {
        super(
                db,
                "PARTNERSHIP",
                new Columns(
                        PARTNERSHIP.ID,
                        PARTNERSHIP.SOURCE,
                        PARTNERSHIP.SOURCE_PLACE,
                        field(select(ORGANISATION.NAME)
                                .from(ORGANISATION)
                                .where(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))),
                        field(select(MUNICIPALITY.NAME).from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(PARTNERSHIP.AGS))),
                        PartnerAddress::partnership));
    }
}

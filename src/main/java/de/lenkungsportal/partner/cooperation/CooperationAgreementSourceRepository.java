package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Cooperation agreements, by the source that they were taken from. */
@Repository
class CooperationAgreementSourceRepository extends SourcedRecords {

    CooperationAgreementSourceRepository(DSLContext db) {
        super(
                db,
                "COOPERATION_AGREEMENT",
                new Columns(
                        COOPERATION_AGREEMENT.ID,
                        COOPERATION_AGREEMENT.SOURCE,
                        COOPERATION_AGREEMENT.SOURCE_PLACE,
                        COOPERATION_AGREEMENT.TITLE,
                        field(select(MUNICIPALITY.NAME)
                                .from(MUNICIPALITY)
                                .where(MUNICIPALITY.AGS.eq(COOPERATION_AGREEMENT.AGS))),
                        id -> null));
    }
}

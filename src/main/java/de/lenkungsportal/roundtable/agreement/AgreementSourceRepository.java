package de.lenkungsportal.roundtable.agreement;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.BODY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import de.lenkungsportal.roundtable.Addresses;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Agreements of bodies, by the source that they were taken from. */
@Repository
class AgreementSourceRepository extends SourcedRecords {

    AgreementSourceRepository(DSLContext db) {
        super(
                db,
                "AGREEMENT",
                new Columns(
                        AGREEMENT.ID,
                        AGREEMENT.SOURCE,
                        AGREEMENT.SOURCE_PLACE,
                        AGREEMENT.TITLE,
                        field(select(BODY.NAME).from(BODY).where(BODY.ID.eq(AGREEMENT.BODY))),
                        Addresses::agreement));
    }
}

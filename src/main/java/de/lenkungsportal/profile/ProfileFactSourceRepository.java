package de.lenkungsportal.profile;

import static de.lenkungsportal.db.Tables.INSTITUTION;
import static de.lenkungsportal.db.Tables.PROFILE_FACT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Facts of Steckbriefe, by the source that they were taken from. */
@Repository
class ProfileFactSourceRepository extends SourcedRecords {

    ProfileFactSourceRepository(DSLContext db) {
        super(
                db,
                "PROFILE_FACT",
                new Columns(
                        PROFILE_FACT.ID,
                        PROFILE_FACT.SOURCE,
                        PROFILE_FACT.SOURCE_PLACE,
                        PROFILE_FACT.TEXT,
                        field(select(INSTITUTION.NAME)
                                .from(INSTITUTION)
                                .where(INSTITUTION.ID.eq(PROFILE_FACT.INSTITUTION))),
                        id -> "steckbriefe/" + id));
    }
}

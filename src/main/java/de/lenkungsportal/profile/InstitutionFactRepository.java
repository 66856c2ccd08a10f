package de.lenkungsportal.profile;

import static de.lenkungsportal.db.Tables.PROFILE_FACT;

import de.lenkungsportal.municipality.InstitutionUse;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts what Steckbriefe say of an institution. */
@Repository
class InstitutionFactRepository implements InstitutionUse {

    private final DSLContext db;

    InstitutionFactRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "PROFILE_FACT";
    }

    @Override
    public int count(String institution) {
        return db.fetchCount(PROFILE_FACT, PROFILE_FACT.INSTITUTION.eq(institution));
    }
}

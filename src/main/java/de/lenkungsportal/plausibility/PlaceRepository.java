package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which municipalities are checked, one check of each at a time. */
@Repository
class PlaceRepository {

    private final DSLContext db;

    PlaceRepository(DSLContext db) {
        this.db = db;
    }

    List<String> municipalities() {
        return db.select(MUNICIPALITY.AGS)
                .from(MUNICIPALITY)
                .orderBy(MUNICIPALITY.AGS)
                .fetch(MUNICIPALITY.AGS);
    }

    /**
     * Lets one check of a municipality run after the other, so that the later one sees the figures of the earlier one. The rows
     * are locked in one order; rows that refer to the municipality can still be written.
     */
    void lock(Collection<String> ags) {
        db.select(MUNICIPALITY.AGS)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.AGS.in(ags))
                .orderBy(MUNICIPALITY.AGS)
                .forNoKeyUpdate()
                .execute();
    }
}

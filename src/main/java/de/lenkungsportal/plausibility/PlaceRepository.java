package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;

import de.lenkungsportal.municipality.Municipality;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which areas are checked, one check of each at a time. */
@Repository
class PlaceRepository {

    private final DSLContext db;

    PlaceRepository(DSLContext db) {
        this.db = db;
    }

    /** Those that have a steering group; the Land and the Bund are areas only. */
    Set<String> municipalities() {
        return db.select(MUNICIPALITY.AGS)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.KIND.in(Municipality.Kind.CITY, Municipality.Kind.KREIS))
                .fetchSet(MUNICIPALITY.AGS);
    }

    List<String> areas() {
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

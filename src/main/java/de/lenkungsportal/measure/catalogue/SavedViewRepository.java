package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE_VIEW;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Saved views, each of one account. */
@Repository
class SavedViewRepository {

    private final DSLContext db;

    SavedViewRepository(DSLContext db) {
        this.db = db;
    }

    List<SavedView> of(String username) {
        return db.select(MEASURE_VIEW.ID, MEASURE_VIEW.NAME, MEASURE_VIEW.QUERY)
                .from(MEASURE_VIEW)
                .where(MEASURE_VIEW.USERNAME.eq(username))
                .orderBy(MEASURE_VIEW.NAME, MEASURE_VIEW.ID)
                .fetch(mapping(SavedView::new));
    }

    /** A view of the same name is replaced. */
    void save(String username, String name, String query) {
        db.deleteFrom(MEASURE_VIEW)
                .where(MEASURE_VIEW.USERNAME.eq(username))
                .and(lower(MEASURE_VIEW.NAME).eq(lower(name)))
                .execute();
        db.insertInto(MEASURE_VIEW, MEASURE_VIEW.ID, MEASURE_VIEW.USERNAME, MEASURE_VIEW.NAME, MEASURE_VIEW.QUERY)
                .values(UUID.randomUUID(), username, name, query)
                .execute();
    }

    /** @return false when this account has no such view */
    boolean delete(String username, UUID id) {
        return db.deleteFrom(MEASURE_VIEW)
                        .where(MEASURE_VIEW.ID.eq(id))
                        .and(MEASURE_VIEW.USERNAME.eq(username))
                        .execute()
                == 1;
    }
}

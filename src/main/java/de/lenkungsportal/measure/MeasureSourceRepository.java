package de.lenkungsportal.measure;

import static de.lenkungsportal.db.Tables.MEASURE;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Measures, by the source that they were taken from. */
@Repository
class MeasureSourceRepository extends SourcedRecords {

    MeasureSourceRepository(DSLContext db) {
        super(
                db,
                "MEASURE",
                new Columns(
                        MEASURE.ID,
                        MEASURE.SOURCE,
                        MEASURE.SOURCE_PLACE,
                        MEASURE.TITLE,
                        MEASURE.PROVIDER_WORDS,
                        id -> "massnahmen/" + id));
    }
}

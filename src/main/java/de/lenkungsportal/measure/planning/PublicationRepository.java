package de.lenkungsportal.measure.planning;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_PUBLICATION;
import static de.lenkungsportal.db.Tables.MEASURE_PUBLICATION_RUN;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whether providers see a measure. The database keeps each edition that they read, see {@code measure_publication}. */
@Repository
class PublicationRepository {

    private static final List<Field<?>> OF_MEASURE = List.of(
            MEASURE.TITLE,
            MEASURE.DESCRIPTION,
            MEASURE.KIND,
            MEASURE.MUNICIPALITIES,
            MEASURE.TARGET_GROUPS,
            MEASURE.STEPS,
            MEASURE.ENTRY_LEVEL,
            MEASURE.EXIT_LEVEL,
            MEASURE.LEGAL_BASES,
            MEASURE.CONTACT_FUNCTION,
            MEASURE.BASIS);

    private static final List<Field<?>> OF_RUN = List.of(
            MEASURE_RUN.NUMBER, MEASURE_RUN.AGS, MEASURE_RUN.STARTS_ON, MEASURE_RUN.ENDS_ON, MEASURE_RUN.PLACES);

    private final DSLContext db;

    PublicationRepository(DSLContext db) {
        this.db = db;
    }

    /** @return false when the measure has another version by now */
    boolean publish(String id, int version, LocalDate on, String by) {
        return Versions.update(
                db,
                MEASURE,
                id,
                version,
                Map.of(MEASURE.PUBLISHED_ON, on, MEASURE.EDITION, MEASURE.EDITION.plus(1)),
                Write.of("PUBLISHED", by));
    }

    /** @return false when the measure has another version by now */
    boolean withdraw(String id, int version, String by) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        values.put(MEASURE.PUBLISHED_ON, null);
        return Versions.update(db, MEASURE, id, version, values, Write.of("WITHDRAWN", by));
    }

    /** Whether the last edition says the same as the measure and its runs. */
    boolean isUpToDate(String id) {
        return db.fetchValue(field(exists(measure(id).except(published(id)))
                .or(exists(runs(id).except(publishedRuns(id))))
                .or(exists(publishedRuns(id).except(runs(id))))
                .not()));
    }

    private static Select<Record> measure(String id) {
        return select(OF_MEASURE).from(MEASURE).where(MEASURE.ID.eq(id));
    }

    private static Select<Record> published(String id) {
        return select(asPublished(OF_MEASURE, MEASURE_PUBLICATION))
                .from(MEASURE_PUBLICATION)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_PUBLICATION.MEASURE), MEASURE.EDITION.eq(MEASURE_PUBLICATION.EDITION))
                .where(MEASURE.ID.eq(id));
    }

    private static Select<Record> runs(String id) {
        return select(OF_RUN).from(MEASURE_RUN).where(MEASURE_RUN.MEASURE.eq(id));
    }

    private static Select<Record> publishedRuns(String id) {
        return select(asPublished(OF_RUN, MEASURE_PUBLICATION_RUN))
                .from(MEASURE_PUBLICATION_RUN)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_PUBLICATION_RUN.MEASURE), MEASURE.EDITION.eq(MEASURE_PUBLICATION_RUN.EDITION))
                .where(MEASURE.ID.eq(id));
    }

    /** Columns that the measure and its published edition have in common. */
    private static List<Field<?>> asPublished(List<Field<?>> fields, Table<?> table) {
        return fields.stream()
                .<Field<?>>map(field -> Objects.requireNonNull(table.field(field.getName())))
                .toList();
    }
}

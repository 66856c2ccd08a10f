package de.lenkungsportal.measure.offer;

import static de.lenkungsportal.db.Tables.LEGAL_BASIS;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_DECISION;
import static de.lenkungsportal.db.Tables.MEASURE_INTEREST;
import static de.lenkungsportal.db.Tables.MEASURE_PUBLICATION;
import static de.lenkungsportal.db.Tables.MEASURE_PUBLICATION_RUN;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.value;

import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What providers may read: measures as they were published, while they are planned, each with the own interest. */
@Repository
class PlannedRepository {

    /** Whether providers see the measure. */
    static final Condition VISIBLE = MEASURE.PUBLISHED_ON.isNotNull().and(MEASURE.STATUS.in(MeasureStatus.PLANNED));

    /** The last edition of a measure, which is the one that providers read while the measure is visible. */
    static final Condition LAST_EDITION =
            MEASURE_PUBLICATION.MEASURE.eq(MEASURE.ID).and(MEASURE_PUBLICATION.EDITION.eq(MEASURE.EDITION));

    private static final Field<List<String>> TOWNS = multiset(select(MUNICIPALITY.NAME)
                    .from(MUNICIPALITY)
                    .where(MUNICIPALITY.AGS.eq(any(MEASURE_PUBLICATION.MUNICIPALITIES)))
                    .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS))
            .as("towns")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<String>> BASES = multiset(select(LEGAL_BASIS.TITLE)
                    .from(LEGAL_BASIS)
                    .where(LEGAL_BASIS.ID.eq(any(MEASURE_PUBLICATION.LEGAL_BASES)))
                    .orderBy(LEGAL_BASIS.TITLE, LEGAL_BASIS.ID))
            .as("bases")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<PlannedMeasure.Period>> PERIODS = multiset(select(
                            MUNICIPALITY.NAME,
                            MEASURE_PUBLICATION_RUN.STARTS_ON,
                            MEASURE_PUBLICATION_RUN.ENDS_ON,
                            MEASURE_PUBLICATION_RUN.PLACES)
                    .from(MEASURE_PUBLICATION_RUN)
                    .leftJoin(MUNICIPALITY)
                    .on(MUNICIPALITY.AGS.eq(MEASURE_PUBLICATION_RUN.AGS))
                    .where(MEASURE_PUBLICATION_RUN.MEASURE.eq(MEASURE_PUBLICATION.MEASURE))
                    .and(MEASURE_PUBLICATION_RUN.EDITION.eq(MEASURE_PUBLICATION.EDITION))
                    .orderBy(MEASURE_PUBLICATION_RUN.NUMBER))
            .as("periods")
            .convertFrom(rows -> rows.map(mapping(PlannedMeasure.Period::new)));

    /** When what providers read changed last: its content by a publication, its status by a decision. */
    private static final Field<Instant> CHANGED = greatest(
                    MEASURE_PUBLICATION.PUBLISHED_AT,
                    coalesce(
                            field(select(max(MEASURE_DECISION.RECORDED_AT))
                                    .from(MEASURE_DECISION)
                                    .where(MEASURE_DECISION.MEASURE.eq(MEASURE.ID))),
                            MEASURE_PUBLICATION.PUBLISHED_AT))
            .as("changed");

    private final DSLContext db;
    private final Clock clock;

    PlannedRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<PlannedMeasure> page(String username, Later later, int page, int size) {
        Condition listed = VISIBLE.and(LaterRecords.shown(later, MEASURE.AS_OF, LocalDate.now(clock)));
        return new Page<>(
                fetch(username, listed, size, (long) page * size), page, size, db.fetchCount(MEASURE, listed));
    }

    Optional<PlannedMeasure> find(String username, String id) {
        return fetch(username, VISIBLE.and(MEASURE.ID.eq(id)), 1, 0).stream().findFirst();
    }

    /** Change of a measure as a provider sees it. */
    enum News {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /** @param title as it was before, or as it is where there was none */
    record Change(String measure, String title, News news) {}

    /** Differences between what a provider could see then and now, by title. */
    List<Change> news(Instant since, Instant until) {
        Field<String> title = field(name("title"), String.class);
        return db.select(field(name("measure"), String.class), title, field(name("news"), String.class))
                .from(table(
                        "planned_news({0}, {1}, {2})",
                        value(since),
                        value(until),
                        value(
                                Columns.array(MeasureStatus.PLANNED, MeasureStatus[]::new),
                                MEASURE.STATUS.getDataType().array())))
                .orderBy(title.collate("de-x-icu"), field(name("measure")))
                .fetch(mapping((measure, words, news) -> new Change(measure, words, News.valueOf(news))));
    }

    /** Those of them that are published, planned and of the present, the newest first. */
    List<PlannedMeasure> of(String username, List<String> ids) {
        Condition present = LaterRecords.shown(Later.HIDDEN, MEASURE.AS_OF, LocalDate.now(clock));
        Condition these = MEASURE.ID.eq(any(ids.toArray(String[]::new)));
        return fetch(username, VISIBLE.and(present).and(these), Integer.MAX_VALUE, 0);
    }

    /** The status of those that are published and planned. */
    Map<String, MeasureStatus> statuses(List<String> ids) {
        return db.select(MEASURE.ID, MEASURE.STATUS)
                .from(MEASURE)
                .where(VISIBLE, MEASURE.ID.eq(any(ids.toArray(String[]::new))))
                .fetchMap(MEASURE.ID, row -> row.get(MEASURE.STATUS));
    }

    private List<PlannedMeasure> fetch(String username, Condition condition, int limit, long offset) {
        return db.select(MEASURE.STATUS, MEASURE.AS_OF)
                .select(MEASURE_PUBLICATION.fields())
                .select(TOWNS, BASES, PERIODS, CHANGED)
                .select(MEASURE_INTEREST.fields())
                .from(MEASURE)
                .join(MEASURE_PUBLICATION)
                .on(LAST_EDITION)
                .leftJoin(MEASURE_INTEREST)
                .on(MEASURE_INTEREST.MEASURE.eq(MEASURE.ID))
                .and(MEASURE_INTEREST.USERNAME.eq(username))
                .and(MEASURE_INTEREST.WITHDRAWN_AT.isNull())
                .where(condition)
                .orderBy(MEASURE_PUBLICATION.PUBLISHED_ON.desc(), MEASURE_PUBLICATION.TITLE, MEASURE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(PlannedRepository::planned);
    }

    private static PlannedMeasure planned(Record row) {
        return new PlannedMeasure(
                row.get(MEASURE_PUBLICATION.MEASURE),
                row.get(MEASURE_PUBLICATION.TITLE),
                row.get(MEASURE_PUBLICATION.DESCRIPTION),
                row.get(MEASURE_PUBLICATION.KIND),
                row.get(MEASURE.STATUS),
                row.get(MEASURE.AS_OF),
                row.get(TOWNS),
                Columns.set(row.get(MEASURE_PUBLICATION.TARGET_GROUPS)),
                Codes.steps(row.get(MEASURE_PUBLICATION.STEPS)),
                row.get(MEASURE_PUBLICATION.ENTRY_LEVEL),
                row.get(MEASURE_PUBLICATION.EXIT_LEVEL),
                row.get(PERIODS),
                row.get(BASES),
                row.get(MEASURE_PUBLICATION.CONTACT_FUNCTION),
                row.get(MEASURE_PUBLICATION.PUBLISHED_ON),
                row.get(MEASURE_PUBLICATION.BASIS),
                row.get(CHANGED),
                interest(row));
    }

    private static @Nullable Interest interest(Record row) {
        return row.get(MEASURE_INTEREST.ID) == null
                ? null
                : InterestRepository.interest(row, row.get(MEASURE_PUBLICATION.TITLE), Interest.State.OPEN, null);
    }
}

package de.lenkungsportal.measure;

import static de.lenkungsportal.db.Tables.LEGAL_BASIS;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_INTEREST;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.value;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.platform.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What providers may read, and no column more: published measures that are still planned, each with the own interest. */
@Repository
class PlannedRepository {

    private static final Condition VISIBLE =
            MEASURE.PUBLISHED_ON.isNotNull().and(MEASURE.STATUS.in(Codes.names(MeasureStatus.PLANNED)));

    private static final Field<List<String>> TOWNS = multiset(select(MUNICIPALITY.NAME)
                    .from(MUNICIPALITY)
                    .where(MUNICIPALITY.AGS.eq(any(MEASURE.MUNICIPALITIES)))
                    .orderBy(MUNICIPALITY.NAME.collate("de-x-icu"), MUNICIPALITY.AGS))
            .as("towns")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<String>> BASES = multiset(select(LEGAL_BASIS.TITLE)
                    .from(LEGAL_BASIS)
                    .where(LEGAL_BASIS.ID.eq(any(MEASURE.LEGAL_BASES)))
                    .orderBy(LEGAL_BASIS.TITLE.collate("de-x-icu"), LEGAL_BASIS.ID))
            .as("bases")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<PlannedMeasure.Period>> PERIODS = multiset(
                    select(MEASURE_RUN.STARTS_ON, MEASURE_RUN.ENDS_ON, MEASURE_RUN.PLACES)
                            .from(MEASURE_RUN)
                            .where(MEASURE_RUN.MEASURE.eq(MEASURE.ID))
                            .orderBy(MEASURE_RUN.NUMBER))
            .as("periods")
            .convertFrom(rows -> rows.map(row -> new PlannedMeasure.Period(row.value1(), row.value2(), row.value3())));

    private final DSLContext db;

    PlannedRepository(DSLContext db) {
        this.db = db;
    }

    Page<PlannedMeasure> page(String username, int page, int size) {
        return new Page<>(
                fetch(username, VISIBLE, size, (long) page * size), page, size, db.fetchCount(MEASURE, VISIBLE));
    }

    Optional<PlannedMeasure> find(String username, String id) {
        return fetch(username, VISIBLE.and(MEASURE.ID.eq(id)), 1, 0).stream().findFirst();
    }

    /** What became of a measure, as a provider sees it. */
    enum News {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /** @param title as it was before, or as it is where there was none */
    record Change(String measure, String title, News news) {}

    /** What a provider could see then and now differs, by title. */
    List<Change> news(Instant since, Instant until) {
        Field<String> title = field(name("title"), String.class);
        return db.select(field(name("measure"), String.class), title, field(name("news"), String.class))
                .from(table(
                        "planned_news({0}, {1}, {2})",
                        value(since.atOffset(ZoneOffset.UTC)),
                        value(until.atOffset(ZoneOffset.UTC)),
                        value(Codes.names(MeasureStatus.PLANNED))))
                .orderBy(title.collate("de-x-icu"), field(name("measure")))
                .fetch(mapping((measure, words, news) -> new Change(measure, words, News.valueOf(news))));
    }

    /** Those of them that are published and planned, the newest first. */
    List<PlannedMeasure> of(String username, List<String> ids) {
        return fetch(username, VISIBLE.and(MEASURE.ID.eq(any(ids.toArray(String[]::new)))), Integer.MAX_VALUE, 0);
    }

    /** The status of those that are published and planned. */
    Map<String, MeasureStatus> statuses(List<String> ids) {
        return db.select(MEASURE.ID, MEASURE.STATUS)
                .from(MEASURE)
                .where(VISIBLE, MEASURE.ID.eq(any(ids.toArray(String[]::new))))
                .fetchMap(MEASURE.ID, row -> MeasureStatus.valueOf(row.get(MEASURE.STATUS)));
    }

    private List<PlannedMeasure> fetch(String username, Condition condition, int limit, long offset) {
        return db.select(
                        MEASURE.ID,
                        MEASURE.TITLE,
                        MEASURE.DESCRIPTION,
                        MEASURE.KIND,
                        MEASURE.STATUS,
                        MEASURE.TARGET_GROUPS,
                        MEASURE.STEPS,
                        MEASURE.ENTRY_LEVEL,
                        MEASURE.EXIT_LEVEL,
                        MEASURE.CONTACT_FUNCTION,
                        MEASURE.PUBLISHED_ON,
                        MEASURE.BASIS,
                        MEASURE.CHANGED_AT)
                .select(TOWNS, BASES, PERIODS)
                .select(MEASURE_INTEREST.fields())
                .from(MEASURE)
                .leftJoin(MEASURE_INTEREST)
                .on(MEASURE_INTEREST.MEASURE.eq(MEASURE.ID))
                .and(MEASURE_INTEREST.USERNAME.eq(username))
                .and(MEASURE_INTEREST.WITHDRAWN_AT.isNull())
                .where(condition)
                .orderBy(MEASURE.PUBLISHED_ON.desc(), MEASURE.TITLE.collate("de-x-icu"), MEASURE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(PlannedRepository::planned);
    }

    private static PlannedMeasure planned(Record row) {
        OffsetDateTime changed = row.get(MEASURE.CHANGED_AT);
        return new PlannedMeasure(
                row.get(MEASURE.ID),
                row.get(MEASURE.TITLE),
                row.get(MEASURE.DESCRIPTION),
                MeasureKind.valueOf(row.get(MEASURE.KIND)),
                MeasureStatus.valueOf(row.get(MEASURE.STATUS)),
                row.get(TOWNS),
                Codes.set(MeasureTargetGroup.class, row.get(MEASURE.TARGET_GROUPS)),
                Codes.steps(row.get(MEASURE.STEPS)),
                Codes.code(LanguageLevel.class, row.get(MEASURE.ENTRY_LEVEL)),
                Codes.code(LanguageLevel.class, row.get(MEASURE.EXIT_LEVEL)),
                row.get(PERIODS),
                row.get(BASES),
                row.get(MEASURE.CONTACT_FUNCTION),
                row.get(MEASURE.PUBLISHED_ON),
                Basis.valueOf(row.get(MEASURE.BASIS)),
                changed == null ? Instant.EPOCH : changed.toInstant(),
                interest(row));
    }

    private static @Nullable Interest interest(Record row) {
        return row.get(MEASURE_INTEREST.ID) == null
                ? null
                : new Interest(
                        row.get(MEASURE_INTEREST.ID),
                        row.get(MEASURE.ID),
                        row.get(MEASURE.TITLE),
                        row.get(MEASURE_INTEREST.ORGANISATION),
                        row.get(MEASURE_INTEREST.MESSAGE),
                        row.get(MEASURE_INTEREST.CAPACITY),
                        row.get(MEASURE_INTEREST.STATED_AT).toInstant(),
                        row.get(MEASURE_INTEREST.VERSION));
    }
}

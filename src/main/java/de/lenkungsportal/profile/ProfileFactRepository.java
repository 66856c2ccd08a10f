package de.lenkungsportal.profile;

import static de.lenkungsportal.db.Tables.INSTITUTION;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_FACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.db.tables.records.ProfileFactRecord;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes the facts of Steckbriefe; a trigger keeps the version that a write replaces. */
@Repository
class ProfileFactRepository {

    /** Rows fetched at a time while streaming. */
    private static final int FETCH_SIZE = 500;

    private static final RecordColumns<ProfileFactContent> CONTENT =
            RecordColumns.of(PROFILE_FACT, ProfileFactContent.class);

    static final List<SortField<?>> IN_ORDER = List.of(
            PROFILE_FACT.FACET.sortAsc(ProfileFacet.values()), PROFILE_FACT.POSITION.asc(), PROFILE_FACT.ID.asc());

    /** The Integration Point of an area before its other institutions. */
    static final List<SortField<?>> BY_PLACE = List.of(
            MUNICIPALITY.NAME.asc(),
            INSTITUTION.KIND.sortAsc(Institution.Kind.values()),
            INSTITUTION.NAME.asc(),
            INSTITUTION.ID.asc());

    private static final List<SortField<?>> BY_PLACE_IN_ORDER =
            Stream.concat(BY_PLACE.stream(), IN_ORDER.stream()).toList();

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;
    private final Clock clock;

    ProfileFactRepository(DSLContext db, History history, Deletions deletions, Clock clock) {
        this.db = db;
        this.history = history;
        this.deletions = deletions;
        this.clock = clock;
    }

    Page<ProfileFact> page(ProfileFactFilter filter, int page, int size) {
        List<ProfileFact> items = facts().where(matches(filter, LocalDate.now(clock)))
                .orderBy(BY_PLACE_IN_ORDER)
                .limit(size)
                .offset((long) page * size)
                .fetch(ProfileFactRepository::fact);
        int total = db.fetchCount(facts().where(matches(filter, LocalDate.now(clock))));
        return new Page<>(items, page, size, total);
    }

    /** Row by row. Needs a transaction, or the driver would read everything at once. */
    void stream(ProfileFactFilter filter, Consumer<ProfileFact> consumer) {
        try (Cursor<Record> rows = facts().where(matches(filter, LocalDate.now(clock)))
                .orderBy(BY_PLACE_IN_ORDER)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(fact(row)));
        }
    }

    Optional<ProfileFact> find(String id) {
        return facts().where(PROFILE_FACT.ID.eq(id)).fetchOptional(ProfileFactRepository::fact);
    }

    /** Earlier versions, the newest first. */
    List<RecordVersion<ProfileFact>> history(ProfileFact fact) {
        return history.versions(PROFILE_FACT, fact.id(), fact, version -> fact(fact.place(), version.row()));
    }

    void insert(String id, Institution place, ProfileFactContent content, Write write) {
        var values = columns(place.id(), content);
        values.put(PROFILE_FACT.ID, id);
        values.put(PROFILE_FACT.AGS, place.ags());
        values.put(PROFILE_FACT.INSTITUTION, place.id());
        Versions.insert(db, PROFILE_FACT, values, write);
    }

    /** @return false when the fact has another version by now; then nothing was written */
    boolean update(ProfileFact stored, ProfileFactContent content, String reason, String by) {
        Map<Field<?>, @Nullable Object> values =
                content.facet() == stored.content().facet()
                        ? CONTENT.write(content)
                        : columns(stored.place().institution(), content);
        var write = new Write(ProfileFact.Change.CHANGED.name(), by, reason);
        return Versions.update(db, PROFILE_FACT, stored.id(), stored.version(), values, write);
    }

    /** @return false when the fact has another version by now; then nothing was written */
    boolean delete(ProfileFact stored, String reason, String by) {
        return deletions.delete(PROFILE_FACT, stored.id(), stored.version(), by, reason);
    }

    /** Facts of this area that were deleted, the latest first. */
    List<DeletedProfileFact> deleted(String ags) {
        return deletions.of(PROFILE_FACT, PROFILE_FACT.AGS, ags).stream()
                .map(each -> new DeletedProfileFact(
                        each.id(),
                        each.row().getFacet(),
                        each.row().getText(),
                        each.stamp().at(),
                        Objects.requireNonNullElse(each.stamp().note(), "")))
                .toList();
    }

    /** Where a fact belonged that was changed or deleted. */
    Optional<String> lastArea(String id) {
        return history.of(PROFILE_FACT, id).stream()
                .findFirst()
                .map(version -> version.row().getAgs());
    }

    boolean restore(String id, String by) {
        return deletions.restore(PROFILE_FACT, id, Map.of(), by);
    }

    /** With the last place in the order of the facet. */
    private static Map<Field<?>, @Nullable Object> columns(String institution, ProfileFactContent content) {
        var others = PROFILE_FACT.as("others");
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(
                PROFILE_FACT.POSITION,
                select(coalesce(max(others.POSITION), inline(0)).plus(inline(1)))
                        .from(others)
                        .where(others.INSTITUTION.eq(institution))
                        .and(others.FACET.eq(content.facet()))
                        .asField());
        return values;
    }

    private SelectOnConditionStep<Record> facts() {
        return db.select(PROFILE_FACT.fields())
                .select(INSTITUTION.ID, INSTITUTION.NAME, INSTITUTION.AGS, MUNICIPALITY.NAME)
                .from(PROFILE_FACT)
                .join(INSTITUTION)
                .on(INSTITUTION.ID.eq(PROFILE_FACT.INSTITUTION))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PROFILE_FACT.AGS));
    }

    /** A condition for queries with the institution and its municipality. */
    static Condition matches(ProfileFactFilter filter, LocalDate today) {
        return among(PROFILE_FACT.AGS, filter.ags())
                .and(among(PROFILE_FACT.INSTITUTION, filter.institutions()))
                .and(among(PROFILE_FACT.FACET, filter.facets()))
                .and(among(PROFILE_FACT.SOURCE, filter.sources()))
                .and(LaterRecords.shown(filter.later(), PROFILE_FACT.AS_OF, today))
                .and(
                        filter.words().isEmpty()
                                ? noCondition()
                                : PROFILE_FACT
                                        .TEXT
                                        .containsIgnoreCase(filter.words())
                                        .or(INSTITUTION.NAME.containsIgnoreCase(filter.words()))
                                        .or(MUNICIPALITY.NAME.containsIgnoreCase(filter.words())));
    }

    private static <T> Condition among(Field<T> column, Collection<T> values) {
        return values.isEmpty() ? noCondition() : column.in(values);
    }

    private static ProfileFact fact(Record row) {
        return fact(place(row), row.into(PROFILE_FACT));
    }

    static ProfilePlace place(Record row) {
        return new ProfilePlace(
                row.get(INSTITUTION.ID),
                row.get(INSTITUTION.NAME),
                row.get(INSTITUTION.AGS),
                row.get(MUNICIPALITY.NAME));
    }

    static ProfileFact fact(ProfilePlace place, ProfileFactRecord row) {
        return new ProfileFact(
                row.getId(),
                place,
                CONTENT.read(row),
                row.getPosition(),
                row.getVersion(),
                ProfileFact.Change.valueOf(row.getChange()),
                row.getChangeNote(),
                row.getChangedAt());
    }
}

package de.lenkungsportal.partner;

import de.lenkungsportal.figure.SourcePlace;
import java.time.Instant;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_REVISION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.SIMILAR_ORGANISATIONS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Reads and writes organisations; a trigger keeps the version that a write replaces. */
@Repository
class OrganisationRepository implements KnownOrganisations {

    private static final int FETCH_SIZE = 500;

    private static final Field<Integer> MUNICIPALITIES = field(select(countDistinct(PARTNERSHIP.AGS))
                    .from(PARTNERSHIP)
                    .where(PARTNERSHIP.ORGANISATION.eq(ORGANISATION.ID)))
            .as("municipalities");

    private final DSLContext db;

    OrganisationRepository(DSLContext db) {
        this.db = db;
    }

    Page<Organisation> page(OrganisationFilter filter, int page, int size) {
        List<Organisation> items = db.select(ORGANISATION.fields())
                .select(MUNICIPALITIES)
                .from(ORGANISATION)
                .where(matches(filter))
                .orderBy(ORGANISATION.NAME.collate("de-x-icu"), ORGANISATION.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(OrganisationRepository::organisation);
        return new Page<>(items, page, size, db.fetchCount(ORGANISATION, matches(filter)));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(OrganisationFilter filter, Consumer<Organisation> consumer) {
        try (Cursor<Record> rows = db.select(ORGANISATION.fields())
                .select(MUNICIPALITIES)
                .from(ORGANISATION)
                .where(matches(filter))
                .orderBy(ORGANISATION.NAME.collate("de-x-icu"), ORGANISATION.ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(organisation(row)));
        }
    }

    @Override
    public boolean containAll(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        return distinct.isEmpty() || db.fetchCount(ORGANISATION, ORGANISATION.ID.in(distinct)) == distinct.size();
    }

    Optional<Organisation> find(String id) {
        return db.select(ORGANISATION.fields())
                .select(MUNICIPALITIES)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(OrganisationRepository::organisation);
    }

    List<OrganisationRef> refs(Collection<String> ids) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .and(ORGANISATION.MERGED_INTO.isNull())
                .fetch(row -> new OrganisationRef(row.value1(), row.value2(), row.value3()));
    }

    /** All versions, the newest first. */
    List<Organisation> history(Organisation current) {
        return db.selectFrom(ORGANISATION_REVISION)
                .where(ORGANISATION_REVISION.ORGANISATION.eq(current.id()))
                .orderBy(ORGANISATION_REVISION.VERSION.desc())
                .fetch(row -> new Organisation(
                        current.id(),
                        row.getName(),
                        row.getKind(),
                        row.getCarrier(),
                        row.getWebsite(),
                        row.getMailbox(),
                        row.getNote(),
                        current.source(),
                        row.getMergedInto(),
                        current.municipalities(),
                        row.getVersion(),
                        new Change(row.getChange(), row.getChangedBy(), row.getChangedAt(), null)));
    }

    /** Former names are those of earlier versions, of the organisation itself and of those that were merged into it. */
    Map<String, RenamedOrganisation> renamed(Collection<String> ids) {
        var owner = coalesce(ORGANISATION.MERGED_INTO, ORGANISATION.ID);
        Map<String, Set<String>> former = db
                .select(owner, ORGANISATION_REVISION.NAME)
                .from(ORGANISATION)
                .join(ORGANISATION_REVISION)
                .on(ORGANISATION_REVISION.ORGANISATION.eq(ORGANISATION.ID))
                .where(ORGANISATION.ID.in(ids).or(ORGANISATION.MERGED_INTO.in(ids)))
                .union(select(ORGANISATION.MERGED_INTO, ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.MERGED_INTO.in(ids)))
                .fetch()
                .stream()
                .collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
        Map<String, RenamedOrganisation> renamed = new HashMap<>();
        for (OrganisationRef present : refs(former.keySet())) {
            Set<String> names = new HashSet<>(former.getOrDefault(present.id(), Set.of()));
            names.remove(present.name());
            if (!names.isEmpty()) {
                renamed.put(present.id(), new RenamedOrganisation(present.name(), Set.copyOf(names)));
            }
        }
        return renamed;
    }

    /** One query for however many names. */
    List<SimilarOrganisation> similar(Collection<String> names, float threshold) {
        var similar = SIMILAR_ORGANISATIONS.call(names.toArray(String[]::new), threshold);
        return db.selectFrom(similar)
                .fetch(row -> new SimilarOrganisation(
                        row.getAsked(),
                        new OrganisationRef(row.getId(), row.getName(), row.getKind()),
                        row.getSimilarity()));
    }

    void insert(String id, OrganisationRules.Checked checked, String by) {
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.NAME, checked.name())
                .set(ORGANISATION.KIND, checked.kind())
                .set(ORGANISATION.CARRIER, checked.carrier())
                .set(ORGANISATION.WEBSITE, checked.website())
                .set(ORGANISATION.MAILBOX, checked.mailbox())
                .set(ORGANISATION.NOTE, checked.note())
                .set(ORGANISATION.CHANGED_BY, by)
                .set(ORGANISATION.CHANGED_AT, Instant.now())
                .execute();
    }

    /** @return false when the organisation has another version by now; then nothing was written */
    boolean update(String id, int version, OrganisationRules.Checked checked, String action, String by) {
        return db.update(ORGANISATION)
                        .set(ORGANISATION.NAME, checked.name())
                        .set(ORGANISATION.KIND, checked.kind())
                        .set(ORGANISATION.CARRIER, checked.carrier())
                        .set(ORGANISATION.WEBSITE, checked.website())
                        .set(ORGANISATION.MAILBOX, checked.mailbox())
                        .set(ORGANISATION.NOTE, checked.note())
                        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                        .set(ORGANISATION.CHANGE, action)
                        .set(ORGANISATION.CHANGED_BY, by)
                        .set(ORGANISATION.CHANGED_AT, Instant.now())
                        .where(ORGANISATION.ID.eq(id))
                        .and(ORGANISATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Locks the organisation until the end of the transaction. */
    void lock(String id) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    private static Condition matches(OrganisationFilter filter) {
        Condition condition = ORGANISATION.MERGED_INTO.isNull();
        condition = condition.and(
                filter.kinds().isEmpty() ? noCondition() : ORGANISATION.KIND.in(filter.kinds()));
        return filter.text().isBlank()
                ? condition
                : condition.and(ORGANISATION.NAME.containsIgnoreCase(Rows.searched(filter.text())));
    }

    private static Organisation organisation(Record row) {
        return new Organisation(
                row.get(ORGANISATION.ID),
                row.get(ORGANISATION.NAME),
                row.get(ORGANISATION.KIND),
                row.get(ORGANISATION.CARRIER),
                row.get(ORGANISATION.WEBSITE),
                row.get(ORGANISATION.MAILBOX),
                row.get(ORGANISATION.NOTE),
                SourcePlace.of(row.get(ORGANISATION.SOURCE), row.get(ORGANISATION.SOURCE_PLACE)),
                row.get(ORGANISATION.MERGED_INTO),
                row.get(MUNICIPALITIES),
                row.get(ORGANISATION.VERSION),
                new Change(
                        row.get(ORGANISATION.CHANGE),
                        row.get(ORGANISATION.CHANGED_BY),
                        row.get(ORGANISATION.CHANGED_AT),
                        null));
    }
}

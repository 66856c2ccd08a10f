package de.lenkungsportal.partner.organisation;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.SIMILAR_ORGANISATIONS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads and writes organisations; a trigger keeps the version that a write replaces. */
@Repository
class OrganisationRepository {

    private static final int FETCH_SIZE = 500;

    private static final Field<Integer> MUNICIPALITIES = field(name("municipalities"), Integer.class);

    private static final RecordColumns<OrganisationContent> CONTENT =
            RecordColumns.of(ORGANISATION, OrganisationContent.class);

    private final DSLContext db;
    private final History history;
    private final OrganisationNameRepository names;
    private final Clock clock;

    OrganisationRepository(DSLContext db, History history, OrganisationNameRepository names, Clock clock) {
        this.db = db;
        this.history = history;
        this.names = names;
        this.clock = clock;
    }

    /** In how many municipalities it works today. */
    private Field<Integer> municipalities() {
        return field(select(countDistinct(PARTNERSHIP.AGS))
                        .from(PARTNERSHIP)
                        .where(PARTNERSHIP.ORGANISATION.eq(ORGANISATION.ID))
                        .and(LaterRecords.shown(Later.HIDDEN, PARTNERSHIP.AS_OF, LocalDate.now(clock))))
                .as(MUNICIPALITIES);
    }

    Page<Organisation> page(OrganisationFilter filter, int page, int size) {
        List<Organisation> items = db.select(ORGANISATION.fields())
                .select(municipalities())
                .from(ORGANISATION)
                .where(matches(filter))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(OrganisationRepository::organisation);
        return new Page<>(items, page, size, db.fetchCount(ORGANISATION, matches(filter)));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(OrganisationFilter filter, Consumer<Organisation> consumer) {
        try (Cursor<Record> rows = db.select(ORGANISATION.fields())
                .select(municipalities())
                .from(ORGANISATION)
                .where(matches(filter))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(organisation(row)));
        }
    }

    Optional<Organisation> find(String id) {
        return db.select(ORGANISATION.fields())
                .select(municipalities())
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(OrganisationRepository::organisation);
    }

    /** What the organisation was before, the newest first. */
    List<Organisation> before(Organisation current) {
        return history.of(ORGANISATION, current.id()).stream()
                .map(History.Version::row)
                .map(row -> new Organisation(
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
                        Change.of(Versions.stampOf(ORGANISATION, row))))
                .toList();
    }

    /** Former names are those of earlier versions, of the organisation itself and of those that were merged into it. */
    Map<String, RenamedOrganisation> renamed(Collection<String> ids) {
        Map<String, String> owners = new HashMap<>();
        Map<String, Set<String>> former = new HashMap<>();
        db.select(ORGANISATION.ID, ORGANISATION.MERGED_INTO, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids).or(ORGANISATION.MERGED_INTO.in(ids)))
                .forEach(row -> {
                    owners.put(row.value1(), Objects.requireNonNullElse(row.value2(), row.value1()));
                    if (row.value2() != null) {
                        former.computeIfAbsent(row.value2(), owner -> new HashSet<>())
                                .add(row.value3());
                    }
                });
        history.texts(ORGANISATION, ORGANISATION.NAME, owners.keySet())
                .forEach(said -> former.computeIfAbsent(owners.get(said.id()), owner -> new HashSet<>())
                        .add(said.text()));
        Map<String, RenamedOrganisation> renamed = new HashMap<>();
        for (OrganisationRef present : names.refs(former.keySet())) {
            Set<String> earlier = former.getOrDefault(present.id(), Set.of());
            earlier.remove(present.name());
            if (!earlier.isEmpty()) {
                renamed.put(present.id(), new RenamedOrganisation(present.name(), Set.copyOf(earlier)));
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

    void insert(String id, OrganisationContent content, String by) {
        var values = CONTENT.write(content);
        values.put(ORGANISATION.ID, id);
        Versions.insert(db, ORGANISATION, values, Write.of("ENTERED", by));
    }

    /** Enters organisations of a list, by id; one batch. */
    void insert(Map<String, OrganisationContent> entered, Write write) {
        db.batchInsert(entered.entrySet().stream()
                        .map(each -> {
                            var values = CONTENT.write(each.getValue());
                            values.put(ORGANISATION.ID, each.getKey());
                            return Versions.row(ORGANISATION, values, write);
                        })
                        .toList())
                .execute();
    }

    /** @return false when the organisation has another version by now; then nothing was written */
    boolean update(String id, int version, OrganisationContent content, Write write) {
        return Versions.update(db, ORGANISATION, id, version, CONTENT.write(content), write);
    }

    private static Condition matches(OrganisationFilter filter) {
        Condition condition = ORGANISATION.MERGED_INTO.isNull();
        condition = condition.and(filter.kinds().isEmpty() ? noCondition() : ORGANISATION.KIND.in(filter.kinds()));
        return filter.text().isBlank() ? condition : condition.and(SharedConditionRepository.isNamed(filter.text()));
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
                Change.of(Versions.stampOf(ORGANISATION, row)));
    }
}

package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.coalesce;

import de.lenkungsportal.db.tables.Organisation;
import de.lenkungsportal.platform.store.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the records that name an organisation must know of it: whether it is on record, and what it is and was called. */
@Repository
public class OrganisationNameRepository implements KnownOrganisations {

    private final DSLContext db;
    private final History history;

    OrganisationNameRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    @Override
    public boolean containAll(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        return distinct.isEmpty() || db.fetchCount(ORGANISATION, ORGANISATION.ID.in(distinct)) == distinct.size();
    }

    /** Those of these organisations that are in use; in no order. */
    public List<OrganisationRef> refs(Collection<String> ids) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .and(ORGANISATION.MERGED_INTO.isNull())
                .fetch(row -> new OrganisationRef(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Map<String, OrganisationRef> present(Collection<String> ids) {
        Organisation asked = ORGANISATION.as("asked");
        return db.select(asked.ID, ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(asked)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(coalesce(asked.MERGED_INTO, asked.ID)))
                .where(asked.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> new OrganisationRef(row.value2(), row.value3(), row.value4()));
    }

    @Override
    public List<OrganisationRef> ofKinds(Set<OrganisationKind> kinds) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.KIND.in(kinds))
                .and(ORGANISATION.MERGED_INTO.isNull())
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(row -> new OrganisationRef(row.value1(), row.value2(), row.value3()));
    }

    /** Those that are merged, too. */
    public List<OrganisationRef> refsOfAll(Collection<String> ids) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .fetch(row -> new OrganisationRef(row.value1(), row.value2(), row.value3()));
    }

    /** The names that these organisations had at each moment. */
    public FormerNames formerNames(Collection<String> ids) {
        var said = new ArrayList<>(history.texts(ORGANISATION, ORGANISATION.NAME, ids));
        db.selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .forEach(row ->
                        said.add(new History.Said(row.getId(), row.getVersion(), row.getName(), row.getChangedAt())));
        return FormerNames.of(said);
    }

    /** Locks the organisation until the end of the transaction. */
    public void lock(String id) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .forUpdate()
                .fetch();
    }
}

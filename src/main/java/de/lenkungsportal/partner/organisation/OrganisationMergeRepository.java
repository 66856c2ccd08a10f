package de.lenkungsportal.partner.organisation;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.OrganisationMergeLinkRecord;
import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.OrganisationUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes merges: which organisation stands for which, since when, and what was moved. */
@Repository
class OrganisationMergeRepository {

    /** Link kind of an organisation that was merged into the one that goes out of use. */
    private static final String EARLIER = "ORGANISATION";

    private final DSLContext db;
    private final OrganisationLinkBeans links;

    OrganisationMergeRepository(DSLContext db, OrganisationLinkBeans links) {
        this.db = db;
        this.links = links;
    }

    /** Locks both organisations in a fixed order, so that two merges cannot deadlock. */
    void lock(String one, String other) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(one, other))
                .orderBy(ORGANISATION.ID)
                .forUpdate()
                .fetch();
    }

    void merge(UUID id, String merged, String survivor, String by) {
        var step = new OrganisationLinks.Step("MERGED", by, Instant.now());
        db.insertInto(ORGANISATION_MERGE)
                .set(ORGANISATION_MERGE.ID, id)
                .set(ORGANISATION_MERGE.MERGED, merged)
                .set(ORGANISATION_MERGE.SURVIVOR, survivor)
                .set(ORGANISATION_MERGE.MERGED_BY, by)
                .set(ORGANISATION_MERGE.MERGED_AT, step.at())
                .execute();
        db.insertInto(
                        ORGANISATION_MERGE_LINK,
                        ORGANISATION_MERGE_LINK.MERGE,
                        ORGANISATION_MERGE_LINK.LINK_KIND,
                        ORGANISATION_MERGE_LINK.LINK_ID)
                .select(select(val(id), inline(EARLIER), ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.MERGED_INTO.eq(merged)))
                .execute();
        db.batchInsert(links.move(merged, survivor, step).stream()
                        .map(link ->
                                new OrganisationMergeLinkRecord(id, link.kind().name(), link.id(), link.isKept()))
                        .toList())
                .execute();
        point(ORGANISATION.MERGED_INTO.eq(merged).or(ORGANISATION.ID.eq(merged)), survivor, step);
    }

    /** Every link that the merge moved, and that still points where it was moved to, goes back. */
    void undo(OrganisationMerge merge, String by) {
        String merged = merge.merged().id();
        String survivor = merge.survivor().id();
        var step = new OrganisationLinks.Step("MERGE_UNDONE", by, Instant.now());
        links.takeBack(moved(merge.id()), survivor, merged, step);
        var earlier = select(ORGANISATION_MERGE_LINK.LINK_ID)
                .from(ORGANISATION_MERGE_LINK)
                .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge.id()))
                .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(EARLIER));
        point(ORGANISATION.MERGED_INTO.eq(survivor).and(ORGANISATION.ID.in(earlier)), merged, step);
        point(ORGANISATION.ID.eq(merged), null, step);
        db.update(ORGANISATION_MERGE)
                .set(ORGANISATION_MERGE.UNDONE_BY, by)
                .set(ORGANISATION_MERGE.UNDONE_AT, step.at())
                .where(ORGANISATION_MERGE.ID.eq(merge.id()))
                .execute();
    }

    private List<OrganisationLinks.MovedLink> moved(UUID merge) {
        return db.selectFrom(ORGANISATION_MERGE_LINK)
                .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge))
                .and(ORGANISATION_MERGE_LINK.LINK_KIND.ne(EARLIER))
                .fetch(row -> new OrganisationLinks.MovedLink(
                        OrganisationUse.Kind.valueOf(row.getLinkKind()), row.getLinkId(), row.getKept()));
    }

    /** @param to null for a record that is in use again */
    private void point(Condition which, @Nullable String to, OrganisationLinks.Step step) {
        db.update(ORGANISATION)
                .set(ORGANISATION.MERGED_INTO, to)
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .set(ORGANISATION.CHANGE, step.action())
                .set(ORGANISATION.CHANGED_BY, step.by())
                .set(ORGANISATION.CHANGED_AT, step.at())
                .where(which)
                .execute();
    }

    Optional<OrganisationMerge> find(UUID id) {
        return fetch(ORGANISATION_MERGE.ID.eq(id)).stream().findFirst();
    }

    /** Merges that this organisation took part in, the newest first. */
    List<OrganisationMerge> of(String organisation) {
        return fetch(ORGANISATION_MERGE.MERGED.eq(organisation).or(ORGANISATION_MERGE.SURVIVOR.eq(organisation)));
    }

    /** Whether a later merge has moved these records on; that one must be undone first. */
    boolean isFollowed(OrganisationMerge merge) {
        var later = ORGANISATION_MERGE.as("later");
        return db.fetchExists(db.selectOne()
                .from(later)
                .where(later.MERGED.eq(merge.survivor().id()))
                .and(later.UNDONE_AT.isNull())
                .and(later.ID.ne(merge.id())));
    }

    private List<OrganisationMerge> fetch(Condition which) {
        var merged = ORGANISATION.as("merged");
        var survivor = ORGANISATION.as("survivor");
        var links = DSL.<Integer>field(selectCount()
                .from(ORGANISATION_MERGE_LINK)
                .where(ORGANISATION_MERGE_LINK.MERGE.eq(ORGANISATION_MERGE.ID)));
        return db.select(ORGANISATION_MERGE.fields())
                .select(merged.NAME, merged.KIND, survivor.NAME, survivor.KIND, links)
                .from(ORGANISATION_MERGE)
                .join(merged)
                .on(merged.ID.eq(ORGANISATION_MERGE.MERGED))
                .join(survivor)
                .on(survivor.ID.eq(ORGANISATION_MERGE.SURVIVOR))
                .where(which)
                .orderBy(ORGANISATION_MERGE.MERGED_AT.desc(), ORGANISATION_MERGE.ID)
                .fetch(row -> new OrganisationMerge(
                        row.get(ORGANISATION_MERGE.ID),
                        new OrganisationRef(
                                row.get(ORGANISATION_MERGE.MERGED), row.get(merged.NAME), row.get(merged.KIND)),
                        new OrganisationRef(
                                row.get(ORGANISATION_MERGE.SURVIVOR), row.get(survivor.NAME), row.get(survivor.KIND)),
                        row.get(links),
                        row.get(ORGANISATION_MERGE.MERGED_BY),
                        row.get(ORGANISATION_MERGE.MERGED_AT),
                        row.get(ORGANISATION_MERGE.UNDONE_AT) == null ? null : row.get(ORGANISATION_MERGE.UNDONE_AT)));
    }
}

package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Moves every link of one organisation to another and remembers which, set by set. A partnership or organisation that is
 * moved gets a new version, so that a form that is open on it is refused, and so that reference data do not move it back.
 */
@Repository
class OrganisationMergeRepository {

    private static final String PARTNERSHIPS = "PARTNERSHIP";
    private static final String PARTIES = "AGREEMENT_PARTY";
    private static final String ORGANISATIONS = "ORGANISATION";

    private final DSLContext db;
    private final MergedReferenceRepository references;

    OrganisationMergeRepository(DSLContext db, MergedReferenceRepository references) {
        this.db = db;
        this.references = references;
    }

    /** Both locked in one order, so that two merges cannot wait for each other. */
    void lock(String one, String other) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(one, other))
                .orderBy(ORGANISATION.ID)
                .forUpdate()
                .fetch();
    }

    void merge(UUID id, String merged, String survivor, String by) {
        OffsetDateTime now = Rows.now();
        db.insertInto(ORGANISATION_MERGE)
                .set(ORGANISATION_MERGE.ID, id)
                .set(ORGANISATION_MERGE.MERGED, merged)
                .set(ORGANISATION_MERGE.SURVIVOR, survivor)
                .set(ORGANISATION_MERGE.MERGED_BY, by)
                .set(ORGANISATION_MERGE.MERGED_AT, now)
                .execute();
        remember(id, merged, survivor);
        move(PARTNERSHIP.ORGANISATION.eq(merged), survivor, "MERGED", by);
        db.deleteFrom(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.ORGANISATION.eq(merged))
                .and(AGREEMENT_PARTY.AGREEMENT.in(linked(id, PARTIES).and(ORGANISATION_MERGE_LINK.KEPT.isFalse())))
                .execute();
        db.update(AGREEMENT_PARTY)
                .set(AGREEMENT_PARTY.ORGANISATION, survivor)
                .where(AGREEMENT_PARTY.ORGANISATION.eq(merged))
                .execute();
        references.move(id, merged, survivor);
        point(ORGANISATION.MERGED_INTO.eq(merged).or(ORGANISATION.ID.eq(merged)), survivor, "MERGED", by);
    }

    private void remember(UUID id, String merged, String survivor) {
        var other = AGREEMENT_PARTY.as("other");
        db.insertInto(
                        ORGANISATION_MERGE_LINK,
                        ORGANISATION_MERGE_LINK.MERGE,
                        ORGANISATION_MERGE_LINK.LINK_KIND,
                        ORGANISATION_MERGE_LINK.LINK_ID,
                        ORGANISATION_MERGE_LINK.KEPT)
                .select(select(val(id), inline(PARTNERSHIPS), PARTNERSHIP.ID, inline(true))
                        .from(PARTNERSHIP)
                        .where(PARTNERSHIP.ORGANISATION.eq(merged))
                        .unionAll(select(val(id), inline(ORGANISATIONS), ORGANISATION.ID, inline(true))
                                .from(ORGANISATION)
                                .where(ORGANISATION.MERGED_INTO.eq(merged)))
                        .unionAll(select(
                                        val(id),
                                        inline(PARTIES),
                                        AGREEMENT_PARTY.AGREEMENT,
                                        field(notExists(selectOne()
                                                .from(other)
                                                .where(other.AGREEMENT.eq(AGREEMENT_PARTY.AGREEMENT))
                                                .and(other.ORGANISATION.eq(survivor)))))
                                .from(AGREEMENT_PARTY)
                                .where(AGREEMENT_PARTY.ORGANISATION.eq(merged))))
                .execute();
    }

    /** Every link that the merge moved, and that still points where it was moved to, goes back. */
    void undo(OrganisationMerge merge, String by) {
        String merged = merge.merged().id();
        String survivor = merge.survivor().id();
        move(
                PARTNERSHIP.ORGANISATION.eq(survivor).and(PARTNERSHIP.ID.in(linked(merge.id(), PARTNERSHIPS))),
                merged,
                "MERGE_UNDONE",
                by);
        db.update(AGREEMENT_PARTY)
                .set(AGREEMENT_PARTY.ORGANISATION, merged)
                .where(AGREEMENT_PARTY.ORGANISATION.eq(survivor))
                .and(AGREEMENT_PARTY.AGREEMENT.in(
                        linked(merge.id(), PARTIES).and(ORGANISATION_MERGE_LINK.KEPT.isTrue())))
                .execute();
        db.insertInto(AGREEMENT_PARTY, AGREEMENT_PARTY.AGREEMENT, AGREEMENT_PARTY.ORGANISATION)
                .select(select(ORGANISATION_MERGE_LINK.LINK_ID, val(merged))
                        .from(ORGANISATION_MERGE_LINK)
                        .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge.id()))
                        .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(PARTIES))
                        .and(ORGANISATION_MERGE_LINK.KEPT.isFalse()))
                .onConflictDoNothing()
                .execute();
        references.moveBack(merge.id(), merged, survivor);
        point(
                ORGANISATION.MERGED_INTO.eq(survivor).and(ORGANISATION.ID.in(linked(merge.id(), ORGANISATIONS))),
                merged,
                "MERGE_UNDONE",
                by);
        db.update(ORGANISATION)
                .setNull(ORGANISATION.MERGED_INTO)
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .set(ORGANISATION.CHANGE, "MERGE_UNDONE")
                .set(ORGANISATION.CHANGED_BY, by)
                .set(ORGANISATION.CHANGED_AT, Rows.now())
                .where(ORGANISATION.ID.eq(merged))
                .execute();
        db.update(ORGANISATION_MERGE)
                .set(ORGANISATION_MERGE.UNDONE_BY, by)
                .set(ORGANISATION_MERGE.UNDONE_AT, Rows.now())
                .where(ORGANISATION_MERGE.ID.eq(merge.id()))
                .execute();
    }

    private void move(Condition which, String to, String action, String by) {
        db.update(PARTNERSHIP)
                .set(PARTNERSHIP.ORGANISATION, to)
                .set(PARTNERSHIP.VERSION, PARTNERSHIP.VERSION.plus(1))
                .set(PARTNERSHIP.CHANGE, action)
                .setNull(PARTNERSHIP.CHANGE_NOTE)
                .set(PARTNERSHIP.CHANGED_BY, by)
                .set(PARTNERSHIP.CHANGED_AT, Rows.now())
                .where(which)
                .execute();
    }

    private void point(Condition which, String to, String action, String by) {
        db.update(ORGANISATION)
                .set(ORGANISATION.MERGED_INTO, to)
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .set(ORGANISATION.CHANGE, action)
                .set(ORGANISATION.CHANGED_BY, by)
                .set(ORGANISATION.CHANGED_AT, Rows.now())
                .where(which)
                .execute();
    }

    private static SelectConditionStep<Record1<String>> linked(UUID merge, String kind) {
        return select(ORGANISATION_MERGE_LINK.LINK_ID)
                .from(ORGANISATION_MERGE_LINK)
                .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge))
                .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(kind));
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

    /** Municipalities of the links that the merge moved. */
    List<String> municipalities(UUID merge) {
        return db.selectDistinct(PARTNERSHIP.AGS)
                .from(PARTNERSHIP)
                .where(PARTNERSHIP.ID.in(linked(merge, PARTNERSHIPS)))
                .fetch(PARTNERSHIP.AGS);
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
                                row.get(ORGANISATION_MERGE.MERGED),
                                row.get(merged.NAME),
                                OrganisationKind.valueOf(row.get(merged.KIND))),
                        new OrganisationRef(
                                row.get(ORGANISATION_MERGE.SURVIVOR),
                                row.get(survivor.NAME),
                                OrganisationKind.valueOf(row.get(survivor.KIND))),
                        row.get(links),
                        row.get(ORGANISATION_MERGE.MERGED_BY),
                        row.get(ORGANISATION_MERGE.MERGED_AT).toInstant(),
                        row.get(ORGANISATION_MERGE.UNDONE_AT) == null
                                ? null
                                : row.get(ORGANISATION_MERGE.UNDONE_AT).toInstant()));
    }
}

package de.lenkungsportal.partner.proposal;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import de.lenkungsportal.db.tables.Municipality;
import de.lenkungsportal.db.tables.Organisation;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep3;
import org.springframework.stereotype.Repository;

/** Reads proposals with the decisions on them. */
@Repository
class OrganisationProposalRepository {

    private static final int FETCH_SIZE = 200;

    private static final RecordColumns<OrganisationContent> CONTENT =
            RecordColumns.of(ORGANISATION, OrganisationContent.class);

    private static final Organisation SURVIVOR = ORGANISATION.as("survivor");
    private static final Organisation BASE = ORGANISATION.as("base");
    private static final Organisation SURVIVOR_BASE = ORGANISATION.as("survivor_base");
    private static final Municipality PROPOSER = MUNICIPALITY.as("proposer");

    private static final Condition IS_OUTDATED = ORGANISATION_PROPOSAL
            .STATE
            .eq(State.OPEN)
            .and(ORGANISATION_PROPOSAL
                    .BASE_VERSION
                    .ne(ORGANISATION.VERSION)
                    .or(ORGANISATION_PROPOSAL.SURVIVOR_VERSION.isDistinctFrom(SURVIVOR.VERSION)));

    private static final Field<Boolean> OUTDATED = field(IS_OUTDATED).as("outdated");

    /** The merge that an accepted proposal was carried out as: the last one of both organisations before it was closed. */
    private static final Field<UUID> CARRIED_OUT_AS = field(select(ORGANISATION_MERGE.ID)
                    .from(ORGANISATION_MERGE)
                    .where(ORGANISATION_PROPOSAL.STATE.eq(State.ACCEPTED))
                    .and(ORGANISATION_MERGE.MERGED.eq(ORGANISATION_PROPOSAL.ORGANISATION))
                    .and(ORGANISATION_MERGE.SURVIVOR.eq(ORGANISATION_PROPOSAL.SURVIVOR))
                    .and(ORGANISATION_MERGE.MERGED_AT.le(ORGANISATION_PROPOSAL.CLOSED_AT))
                    .orderBy(ORGANISATION_MERGE.MERGED_AT.desc())
                    .limit(1))
            .as("carried_out_as");

    private final DSLContext db;

    OrganisationProposalRepository(DSLContext db) {
        this.db = db;
    }

    Page<OrganisationProposal> page(ProposalFilter filter, int page, int size) {
        List<OrganisationProposal> items = query(matches(filter))
                .limit(size)
                .offset((long) page * size)
                .fetch(OrganisationProposalRepository::proposal);
        return new Page<>(items, page, size, db.fetchCount(ORGANISATION_PROPOSAL, matches(filter)));
    }

    ProposalCounts counts() {
        return db.select(count().filterWhere(not(IS_OUTDATED)), count().filterWhere(IS_OUTDATED))
                .from(ORGANISATION_PROPOSAL)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_PROPOSAL.ORGANISATION))
                .leftJoin(SURVIVOR)
                .on(SURVIVOR.ID.eq(ORGANISATION_PROPOSAL.SURVIVOR))
                .where(ORGANISATION_PROPOSAL.STATE.eq(State.OPEN))
                .fetchSingle(mapping(ProposalCounts::new));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(ProposalFilter filter, Consumer<OrganisationProposal> consumer) {
        try (Cursor<Record> rows = query(matches(filter)).fetchSize(FETCH_SIZE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(proposal(row)));
        }
    }

    Optional<OrganisationProposal> find(UUID id) {
        return query(ORGANISATION_PROPOSAL.ID.eq(id)).fetchOptional(OrganisationProposalRepository::proposal);
    }

    /** The open ones first, the newest first among them. */
    private SelectSeekStep3<Record, Instant, Instant, UUID> query(Condition which) {
        return db.select(ORGANISATION_PROPOSAL.fields())
                .select(ORGANISATION.fields())
                .select(SURVIVOR.ID, SURVIVOR.NAME, SURVIVOR.KIND, PROPOSER.NAME)
                .select(BASE.fields())
                .select(SURVIVOR_BASE.NAME)
                .select(
                        OUTDATED,
                        ProposalDecisionRepository.VOTES,
                        ProposalDecisionRepository.AWAITED,
                        ProposalDecisionRepository.STATEWIDE,
                        CARRIED_OUT_AS)
                .from(ORGANISATION_PROPOSAL)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_PROPOSAL.ORGANISATION))
                .leftJoin(History.at(
                        ORGANISATION, BASE, ORGANISATION_PROPOSAL.ORGANISATION, ORGANISATION_PROPOSAL.BASE_VERSION))
                .on(trueCondition())
                .leftJoin(SURVIVOR)
                .on(SURVIVOR.ID.eq(ORGANISATION_PROPOSAL.SURVIVOR))
                .leftJoin(History.at(
                        ORGANISATION,
                        SURVIVOR_BASE,
                        ORGANISATION_PROPOSAL.SURVIVOR,
                        ORGANISATION_PROPOSAL.SURVIVOR_VERSION))
                .on(trueCondition())
                .leftJoin(PROPOSER)
                .on(PROPOSER.AGS.eq(ORGANISATION_PROPOSAL.PROPOSED_AGS))
                .where(which)
                .orderBy(
                        ORGANISATION_PROPOSAL.CLOSED_AT.desc().nullsFirst(),
                        ORGANISATION_PROPOSAL.PROPOSED_AT.desc(),
                        ORGANISATION_PROPOSAL.ID);
    }

    private static Condition matches(ProposalFilter filter) {
        Condition condition = noCondition();
        if (!filter.states().isEmpty()) {
            condition = condition.and(ORGANISATION_PROPOSAL.STATE.in(filter.states()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(ORGANISATION_PROPOSAL.KIND.in(filter.kinds()));
        }
        if (filter.organisation() != null) {
            condition = condition.and(ORGANISATION_PROPOSAL
                    .ORGANISATION
                    .eq(filter.organisation())
                    .or(ORGANISATION_PROPOSAL.SURVIVOR.eq(filter.organisation())));
        }
        if (filter.from() != null) {
            condition = condition.and(ORGANISATION_PROPOSAL.PROPOSED_AGS.eq(filter.from()));
        }
        return filter.awaitedOf() == null
                ? condition
                : condition.and(ProposalDecisionRepository.isAwaited(filter.awaitedOf()));
    }

    private static OrganisationProposal proposal(Record row) {
        var p = ORGANISATION_PROPOSAL;
        return new OrganisationProposal(
                row.get(p.ID),
                new OrganisationRef(row.get(p.ORGANISATION), row.get(ORGANISATION.NAME), row.get(ORGANISATION.KIND)),
                row.get(p.BASE_VERSION),
                base(row),
                change(row),
                row.get(p.REASON),
                row.get(p.STATE),
                row.get(OUTDATED),
                row.get(p.PROPOSED_BY),
                ProposalDecisionRepository.place(row.get(p.PROPOSED_AGS), row.get(PROPOSER.NAME)),
                row.get(p.PROPOSED_AT),
                row.get(ProposalDecisionRepository.VOTES),
                row.get(ProposalDecisionRepository.AWAITED),
                row.get(ProposalDecisionRepository.STATEWIDE),
                row.get(p.CLOSED_AT),
                row.get(p.VERSION));
    }

    /** The present version is in the organisation itself, all earlier ones are revisions. */
    private static OrganisationContent base(Record row) {
        return CONTENT.read(row.into(row.get(BASE.VERSION) == null ? ORGANISATION : BASE));
    }

    private static ProposedChange change(Record row) {
        var p = ORGANISATION_PROPOSAL;
        return switch (row.get(p.KIND)) {
            case CHANGE ->
                new ProposedChange.Change(new OrganisationContent(
                        row.get(p.NAME),
                        row.get(p.ORGANISATION_KIND),
                        row.get(p.CARRIER),
                        row.get(p.WEBSITE),
                        row.get(p.MAILBOX),
                        row.get(p.NOTE)));
            case MERGE -> new ProposedChange.Merge(survivor(row), row.get(CARRIED_OUT_AS));
            case UNDO_MERGE -> new ProposedChange.UndoMerge(row.get(p.MERGE), survivor(row));
        };
    }

    /** With its present name while the proposal is open, then with the one of its time. */
    private static OrganisationRef survivor(Record row) {
        boolean isOpen = row.get(ORGANISATION_PROPOSAL.STATE) == State.OPEN;
        String then = row.get(SURVIVOR_BASE.NAME);
        return new OrganisationRef(
                row.get(SURVIVOR.ID), isOpen || then == null ? row.get(SURVIVOR.NAME) : then, row.get(SURVIVOR.KIND));
    }
}

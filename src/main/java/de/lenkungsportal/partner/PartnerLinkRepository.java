package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.AgreementParty;
import de.lenkungsportal.partner.OrganisationUse.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Partnerships and parties of cooperation agreements, as a merge of two organisations moves them. */
@Repository
class PartnerLinkRepository implements OrganisationLinks {

    private static final AgreementParty OTHER = AGREEMENT_PARTY.as("other");

    private final DSLContext db;

    PartnerLinkRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PARTNERSHIP, Kind.AGREEMENT_PARTY);
    }

    @Override
    public List<MovedLink> move(String from, String to, Step step) {
        List<MovedLink> partnerships = partnerships(PARTNERSHIP.ORGANISATION.eq(from), to, step).stream()
                .map(id -> new MovedLink(Kind.PARTNERSHIP, id, true))
                .toList();
        Condition named = AGREEMENT_PARTY.ORGANISATION.eq(from);
        stamp(named, step);
        // Where the other one is a party under the same name, the line would say the same twice.
        List<String> doubles = db.deleteFrom(AGREEMENT_PARTY)
                .where(named)
                .and(exists(selectOne()
                        .from(OTHER)
                        .where(OTHER.AGREEMENT.eq(AGREEMENT_PARTY.AGREEMENT))
                        .and(OTHER.SIGNED_NAME.eq(AGREEMENT_PARTY.SIGNED_NAME))
                        .and(OTHER.ORGANISATION.eq(to))))
                .returningResult(line(AGREEMENT_PARTY))
                .fetch(0, String.class);
        List<String> parties = db.update(AGREEMENT_PARTY)
                .set(AGREEMENT_PARTY.ORGANISATION, to)
                .where(named)
                .returningResult(line(AGREEMENT_PARTY))
                .fetch(0, String.class);
        return Stream.of(
                        partnerships.stream(),
                        doubles.stream().map(id -> new MovedLink(Kind.AGREEMENT_PARTY, id, false)),
                        parties.stream().map(id -> new MovedLink(Kind.AGREEMENT_PARTY, id, true)))
                .flatMap(links -> links)
                .toList();
    }

    @Override
    public void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        partnerships(
                PARTNERSHIP
                        .ORGANISATION
                        .eq(from)
                        .and(PARTNERSHIP.ID.eq(any(ids(moved, link -> link.kind() == Kind.PARTNERSHIP)))),
                to,
                step);
        Predicate<MovedLink> isParty = link -> link.kind() == Kind.AGREEMENT_PARTY;
        Condition named = AGREEMENT_PARTY.ORGANISATION.eq(from);
        stamp(named.and(line(AGREEMENT_PARTY).eq(any(ids(moved, isParty)))), step);
        db.insertInto(
                        AGREEMENT_PARTY,
                        AGREEMENT_PARTY.AGREEMENT,
                        AGREEMENT_PARTY.ORGANISATION,
                        AGREEMENT_PARTY.SIGNED_NAME)
                .select(select(OTHER.AGREEMENT, val(to), OTHER.SIGNED_NAME)
                        .from(OTHER)
                        .where(OTHER.ORGANISATION.eq(from))
                        .and(line(OTHER).eq(any(ids(moved, isParty.and(link -> !link.isKept()))))))
                .onConflictDoNothing()
                .execute();
        db.update(AGREEMENT_PARTY)
                .set(AGREEMENT_PARTY.ORGANISATION, to)
                .where(named)
                .and(line(AGREEMENT_PARTY).eq(any(ids(moved, isParty.and(MovedLink::isKept)))))
                .execute();
    }

    private List<String> partnerships(Condition which, String to, Step step) {
        return db.update(PARTNERSHIP)
                .set(PARTNERSHIP.ORGANISATION, to)
                .set(PARTNERSHIP.VERSION, PARTNERSHIP.VERSION.plus(1))
                .set(PARTNERSHIP.CHANGE, step.action())
                .setNull(PARTNERSHIP.CHANGE_NOTE)
                .set(PARTNERSHIP.CHANGED_BY, step.by())
                .set(PARTNERSHIP.CHANGED_AT, step.at())
                .where(which)
                .returningResult(PARTNERSHIP.ID)
                .fetch(PARTNERSHIP.ID);
    }

    /** Gives the agreements a new version before their parties change: the trigger keeps the parties as they were. */
    private void stamp(Condition parties, Step step) {
        db.update(COOPERATION_AGREEMENT)
                .set(COOPERATION_AGREEMENT.VERSION, COOPERATION_AGREEMENT.VERSION.plus(1))
                .set(COOPERATION_AGREEMENT.CHANGE, step.action())
                .setNull(COOPERATION_AGREEMENT.CHANGE_NOTE)
                .set(COOPERATION_AGREEMENT.CHANGED_BY, step.by())
                .set(COOPERATION_AGREEMENT.CHANGED_AT, step.at())
                .where(COOPERATION_AGREEMENT.ID.in(
                        select(AGREEMENT_PARTY.AGREEMENT).from(AGREEMENT_PARTY).where(parties)))
                .execute();
    }

    /** The id of a party's line: agreement and signed name. */
    private static Field<String> line(AgreementParty party) {
        return concat(party.AGREEMENT, inline("/"), party.SIGNED_NAME);
    }

    private static String[] ids(List<MovedLink> moved, Predicate<MovedLink> which) {
        return moved.stream().filter(which).map(MovedLink::id).toArray(String[]::new);
    }
}

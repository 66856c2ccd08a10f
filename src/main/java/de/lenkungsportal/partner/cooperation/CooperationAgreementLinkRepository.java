package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.AgreementParty;
import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationUse.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Parties of cooperation agreements, as a merge of two organisations moves them. */
@Repository
class CooperationAgreementLinkRepository implements OrganisationLinks {

    private static final AgreementParty OTHER = AGREEMENT_PARTY.as("other");

    private final DSLContext db;

    CooperationAgreementLinkRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.AGREEMENT_PARTY);
    }

    @Override
    public List<MovedLink> move(String from, String to, Step step) {
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
                        doubles.stream().map(id -> new MovedLink(Kind.AGREEMENT_PARTY, id, false)),
                        parties.stream().map(id -> new MovedLink(Kind.AGREEMENT_PARTY, id, true)))
                .flatMap(links -> links)
                .toList();
    }

    @Override
    public void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        Condition named = AGREEMENT_PARTY.ORGANISATION.eq(from);
        stamp(named.and(line(AGREEMENT_PARTY).eq(any(ids(moved, link -> true)))), step);
        db.insertInto(
                        AGREEMENT_PARTY,
                        AGREEMENT_PARTY.AGREEMENT,
                        AGREEMENT_PARTY.ORGANISATION,
                        AGREEMENT_PARTY.SIGNED_NAME)
                .select(select(OTHER.AGREEMENT, val(to), OTHER.SIGNED_NAME)
                        .from(OTHER)
                        .where(OTHER.ORGANISATION.eq(from))
                        .and(line(OTHER).eq(any(ids(moved, link -> !link.isKept())))))
                .onConflictDoNothing()
                .execute();
        db.update(AGREEMENT_PARTY)
                .set(AGREEMENT_PARTY.ORGANISATION, to)
                .where(named)
                .and(line(AGREEMENT_PARTY).eq(any(ids(moved, MovedLink::isKept))))
                .execute();
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

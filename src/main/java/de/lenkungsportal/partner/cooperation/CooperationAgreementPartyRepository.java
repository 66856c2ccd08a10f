package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.partner.OrganisationRef;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The parties of agreements. A trigger keeps the name that an organisation has when its agreement is signed. */
@Repository
class CooperationAgreementPartyRepository {

    private static final Field<String> NAME = coalesce(nullif(AGREEMENT_PARTY.SIGNED_NAME, ""), ORGANISATION.NAME);

    static final Field<List<CooperationAgreementParty>> OF_AGREEMENT = multiset(
                    select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND, NAME)
                            .from(AGREEMENT_PARTY)
                            .join(ORGANISATION)
                            .on(ORGANISATION.ID.eq(AGREEMENT_PARTY.ORGANISATION))
                            .where(AGREEMENT_PARTY.AGREEMENT.eq(COOPERATION_AGREEMENT.ID))
                            .orderBy(NAME.collate("de-x-icu"), ORGANISATION.ID))
            .as("parties")
            .convertFrom(parties -> parties.map(mapping((id, present, kind, name) ->
                    new CooperationAgreementParty(new OrganisationRef(id, present, kind), name))));

    private final DSLContext db;

    CooperationAgreementPartyRepository(DSLContext db) {
        this.db = db;
    }

    /** Makes these organisations the parties; one that was a party before keeps its line and the name in it. */
    void set(String agreement, Collection<String> organisations) {
        db.deleteFrom(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.AGREEMENT.eq(agreement))
                .and(AGREEMENT_PARTY.ORGANISATION.notIn(organisations))
                .execute();
        var before = AGREEMENT_PARTY.as("before");
        db.insertInto(AGREEMENT_PARTY, AGREEMENT_PARTY.AGREEMENT, AGREEMENT_PARTY.ORGANISATION)
                .select(select(val(agreement), ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.in(organisations))
                        .and(notExists(selectOne()
                                .from(before)
                                .where(before.AGREEMENT.eq(agreement))
                                .and(before.ORGANISATION.eq(ORGANISATION.ID)))))
                .execute();
    }

    /**
     * Makes the parties of an earlier version the parties again, each under its name of then where that version was signed.
     * An organisation that was merged since is represented by the one that stands for it.
     */
    void bringBack(String agreement, CooperationAgreement before) {
        List<String> ids =
                before.parties().stream().map(CooperationAgreementParty::id).toList();
        var present = db.select(ORGANISATION.ID, coalesce(ORGANISATION.MERGED_INTO, ORGANISATION.ID))
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> row.value2());
        db.deleteFrom(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.AGREEMENT.eq(agreement))
                .execute();
        boolean isSigned = before.content().signedOn() != null;
        var insert = db.insertInto(
                AGREEMENT_PARTY, AGREEMENT_PARTY.AGREEMENT, AGREEMENT_PARTY.ORGANISATION, AGREEMENT_PARTY.SIGNED_NAME);
        for (CooperationAgreementParty party : before.parties()) {
            insert = insert.values(
                    agreement, present.getOrDefault(party.id(), party.id()), isSigned ? party.name() : "");
        }
        if (!ids.isEmpty()) {
            insert.onConflictDoNothing().execute();
        }
    }
}

package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationUse.Kind;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Partnerships, as a merge of two organisations moves them. */
@Repository
class PartnershipLinkRepository implements OrganisationLinks {

    private final DSLContext db;

    PartnershipLinkRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PARTNERSHIP);
    }

    @Override
    public List<MovedLink> move(String from, String to, Step step) {
        return partnerships(PARTNERSHIP.ORGANISATION.eq(from), to, step).stream()
                .map(id -> new MovedLink(Kind.PARTNERSHIP, id, true))
                .toList();
    }

    @Override
    public void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        String[] ids = moved.stream().map(MovedLink::id).toArray(String[]::new);
        partnerships(PARTNERSHIP.ORGANISATION.eq(from).and(PARTNERSHIP.ID.eq(any(ids))), to, step);
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
}

package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.measure.Step;
import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationUse;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The providers of measures, as a merge of two organisations moves them. */
@Repository
class ProviderLinkRepository implements OrganisationLinks {

    private final DSLContext db;

    ProviderLinkRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<OrganisationUse.Kind> kinds() {
        return Set.of(OrganisationUse.Kind.MEASURE);
    }

    @Override
    public List<MovedLink> move(String from, String to, Step step) {
        return rename(MEASURE.PROVIDER.eq(from), to, step).stream()
                .map(id -> new MovedLink(OrganisationUse.Kind.MEASURE, id, true))
                .toList();
    }

    @Override
    public void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        String[] ids = moved.stream().map(MovedLink::id).toArray(String[]::new);
        rename(MEASURE.PROVIDER.eq(from).and(MEASURE.ID.eq(any(ids))), to, step);
    }

    private List<String> rename(Condition which, String to, Step step) {
        return db.update(MEASURE)
                .set(MEASURE.PROVIDER, to)
                .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
                .set(MEASURE.CHANGE, step.action())
                .setNull(MEASURE.CHANGE_NOTE)
                .set(MEASURE.CHANGED_BY, step.by())
                .set(MEASURE.CHANGED_AT, step.at())
                .where(which)
                .returningResult(MEASURE.ID)
                .fetch(MEASURE.ID);
    }
}

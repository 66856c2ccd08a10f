package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds partnerships as link targets. */
@Repository
class PartnershipTargetRepository implements LinkTarget {

    private final DSLContext db;

    PartnershipTargetRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "PARTNER";
    }

    @Override
    public List<LinkedRecord> records(Collection<String> ids) {
        return fetch(PARTNERSHIP.ID.eq(any(ids.toArray(String[]::new))), ids.size());
    }

    @Override
    public List<LinkedRecord> find(String text, int most) {
        return fetch(ORGANISATION.NAME.containsIgnoreCase(text).or(MUNICIPALITY.NAME.containsIgnoreCase(text)), most);
    }

    @Override
    public Optional<String> address(String id) {
        return Optional.of(PartnerAddress.partnership(id));
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(PARTNERSHIP.ID, MUNICIPALITY.NAME, ORGANISATION.NAME)
                .from(PARTNERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PARTNERSHIP.AGS))
                .where(which)
                .orderBy(MUNICIPALITY.NAME, ORGANISATION.NAME, PARTNERSHIP.ID)
                .limit(most)
                .fetch(row -> new LinkedRecord(row.value1(), row.value2(), row.value3(), null, null));
    }
}

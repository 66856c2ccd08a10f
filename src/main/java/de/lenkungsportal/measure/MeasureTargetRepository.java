package de.lenkungsportal.measure;

import static de.lenkungsportal.db.Tables.MEASURE;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds measures as link targets. */
@Repository
class MeasureTargetRepository implements LinkTarget {

    private final DSLContext db;

    MeasureTargetRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "MEASURE";
    }

    @Override
    public List<LinkedRecord> records(Collection<String> ids) {
        return fetch(MEASURE.ID.eq(any(ids.toArray(String[]::new))), ids.size());
    }

    @Override
    public List<LinkedRecord> find(String text, int most) {
        return fetch(MEASURE.TITLE.containsIgnoreCase(text), most);
    }

    @Override
    public Optional<String> address(String id) {
        return Optional.of("massnahmen/" + id);
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(MEASURE.ID, MEASURE.TITLE)
                .from(MEASURE)
                .where(which)
                .orderBy(MEASURE.TITLE, MEASURE.ID)
                .limit(most)
                .fetch(row -> new LinkedRecord(row.value1(), null, row.value2(), null, null));
    }
}

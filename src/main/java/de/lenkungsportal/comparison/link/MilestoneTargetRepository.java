package de.lenkungsportal.comparison.link;

import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds milestones as link targets. */
@Repository
class MilestoneTargetRepository implements LinkTarget {

    private final DSLContext db;

    MilestoneTargetRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "MILESTONE";
    }

    @Override
    public List<LinkedRecord> records(Collection<String> ids) {
        return fetch(MILESTONE.ID.eq(any(ids.toArray(String[]::new))), ids.size());
    }

    @Override
    public List<LinkedRecord> find(String text, int most) {
        return fetch(MILESTONE.NOTE.containsIgnoreCase(text).or(MUNICIPALITY.NAME.containsIgnoreCase(text)), most);
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(MILESTONE.ID, MUNICIPALITY.NAME, MILESTONE.NOTE, MILESTONE.KIND, MILESTONE.HAPPENED_ON)
                .from(MILESTONE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MILESTONE.AGS))
                .where(which)
                .orderBy(MUNICIPALITY.NAME, MILESTONE.NOTE, MILESTONE.ID)
                .limit(most)
                .fetch(row -> new LinkedRecord(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        "MilestoneKind." + row.value4(),
                        row.value5().iso()));
    }
}

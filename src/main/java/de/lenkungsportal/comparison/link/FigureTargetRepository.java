package de.lenkungsportal.comparison.link;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds figures as link targets, named by indicator and Stand, never by value. */
@Repository
class FigureTargetRepository implements LinkTarget {

    private final DSLContext db;
    private final IndicatorNames names;

    FigureTargetRepository(DSLContext db, IndicatorNames names) {
        this.db = db;
        this.names = names;
    }

    @Override
    public String kind() {
        return "FIGURE";
    }

    @Override
    public List<LinkedRecord> records(Collection<String> ids) {
        return fetch(FIGURE.ID.eq(any(ids.toArray(String[]::new))), ids.size());
    }

    @Override
    public List<LinkedRecord> find(String text, int most) {
        return fetch(MUNICIPALITY.NAME.containsIgnoreCase(text), most);
    }

    @Override
    public Optional<String> address(String id) {
        return Optional.of("kennzahl/" + id);
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(FIGURE.ID, MUNICIPALITY.NAME, FIGURE.INDICATOR, FIGURE.AS_OF)
                .from(FIGURE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FIGURE.AGS))
                .where(which)
                .orderBy(MUNICIPALITY.NAME, FIGURE.ID)
                .limit(most)
                .fetch(row -> new LinkedRecord(
                        row.value1(),
                        row.value2(),
                        names.name(row.value3()),
                        null,
                        row.value4().iso()));
    }
}

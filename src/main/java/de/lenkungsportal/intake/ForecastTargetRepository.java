package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PUBLISHED_FORECAST;
import static org.jooq.impl.DSL.any;

import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Published forecasts, as links name them. */
@Repository
class ForecastTargetRepository implements LinkTarget {

    private final DSLContext db;

    ForecastTargetRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "FORECAST";
    }

    @Override
    public List<LinkedRecord> records(Collection<String> ids) {
        return fetch(PUBLISHED_FORECAST.ID.eq(any(ids.toArray(String[]::new))), ids.size());
    }

    @Override
    public List<LinkedRecord> find(String text, int most) {
        return fetch(
                PUBLISHED_FORECAST.PUBLISHER.containsIgnoreCase(text).or(MUNICIPALITY.NAME.containsIgnoreCase(text)),
                most);
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(
                        PUBLISHED_FORECAST.ID,
                        MUNICIPALITY.NAME,
                        PUBLISHED_FORECAST.PUBLISHER,
                        PUBLISHED_FORECAST.PERIOD)
                .from(PUBLISHED_FORECAST)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PUBLISHED_FORECAST.AGS))
                .where(which)
                .orderBy(MUNICIPALITY.NAME.asc().nullsFirst(), PUBLISHED_FORECAST.PUBLISHER, PUBLISHED_FORECAST.ID)
                .limit(most)
                .fetch(row -> new LinkedRecord(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        null,
                        row.value4() == null ? "" : row.value4().iso()));
    }
}

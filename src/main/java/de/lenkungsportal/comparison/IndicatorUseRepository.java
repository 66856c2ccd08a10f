package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static org.jooq.impl.DSL.count;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorUse;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the figures on record make of the catalogue of indicators. */
@Repository
class IndicatorUseRepository implements IndicatorUse {

    private final DSLContext db;

    IndicatorUseRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<Indicator, Integer> counts() {
        return db.select(FIGURE.INDICATOR, count())
                .from(FIGURE)
                .groupBy(FIGURE.INDICATOR)
                .fetchMap(FIGURE.INDICATOR, count());
    }

    @Override
    public Set<Unit> units(Indicator indicator) {
        return db.selectDistinct(FIGURE.UNIT)
                .from(FIGURE)
                .where(FIGURE.INDICATOR.eq(indicator))
                .fetchSet(FIGURE.UNIT);
    }
}

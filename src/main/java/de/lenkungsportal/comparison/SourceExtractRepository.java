package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads by source what was taken from it. */
@Repository
class SourceExtractRepository implements SourceExtract {

    private final DSLContext db;

    SourceExtractRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<String, Counts> counts() {
        var none = inline(0);
        var parts = select(FIGURE.SOURCE, count().as("figures"), none.as("cells"), none.as("dates"))
                .from(FIGURE)
                .where(FIGURE.SOURCE.isNotNull())
                .groupBy(FIGURE.SOURCE)
                .unionAll(select(PROFILE_CELL.SOURCE, none, count(), none)
                        .from(PROFILE_CELL)
                        .groupBy(PROFILE_CELL.SOURCE))
                .unionAll(select(MILESTONE.SOURCE, none, none, count())
                        .from(MILESTONE)
                        .groupBy(MILESTONE.SOURCE));
        return db.fetch(parts).stream()
                .collect(toMap(
                        row -> row.value1(),
                        row -> new Counts(row.value2(), row.value3(), row.value4()),
                        (one, other) -> new Counts(
                                one.figures() + other.figures(),
                                one.cells() + other.cells(),
                                one.dates() + other.dates())));
    }

    @Override
    public List<CityMilestone> milestones(String source) {
        return db.select(MILESTONE.fields())
                .select(MUNICIPALITY.NAME)
                .from(MILESTONE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MILESTONE.AGS))
                .where(MILESTONE.SOURCE.eq(source))
                .orderBy(MILESTONE.HAPPENED_ON, MUNICIPALITY.NAME, MILESTONE.ID)
                .fetch(row -> new CityMilestone(row.get(MUNICIPALITY.NAME), MilestoneRepository.milestone(row)));
    }
}

package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** Dated events as the sources state them. */
@Repository
class MilestoneRepository {

    /** A date that names only its year may lie anywhere in it, so it comes after the months and days of the year. */
    private static final Field<LocalDate> LAST_DAY = function("last_day", LocalDate.class, MILESTONE.HAPPENED_ON);

    private final DSLContext db;
    private final Clock clock;

    MilestoneRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Milestone> of(String ags, Later later) {
        return milestones()
                .where(MILESTONE.AGS.eq(ags))
                .and(LaterRecords.shown(later, MILESTONE.AS_OF, LocalDate.now(clock)))
                .orderBy(LAST_DAY, MILESTONE.HAPPENED_ON, MILESTONE.ID)
                .fetch(MilestoneRepository::milestone);
    }

    /** A Stand sorts as text: 2016 before 2016-05 before 2016-05-31. */
    List<CityMilestone> upTo(LocalDate day, Set<String> ags, int most) {
        return milestones()
                .where(MILESTONE.HAPPENED_ON.le(Stand.of(day)))
                .and(of(ags))
                .and(LaterRecords.shown(Later.HIDDEN, MILESTONE.AS_OF, day))
                .orderBy(LAST_DAY.desc(), MILESTONE.ID)
                .limit(most)
                .fetch(MilestoneRepository::cityMilestone);
    }

    /** Announced milestones only: all other kinds are stated as done, so a later day is a misprint. */
    List<CityMilestone> after(LocalDate day, Set<String> ags, int most) {
        return milestones()
                .where(MILESTONE.HAPPENED_ON.gt(Stand.of(day)))
                .and(of(ags))
                .and(LaterRecords.shown(Later.HIDDEN, MILESTONE.AS_OF, day))
                .and(MILESTONE.KIND.eq(Milestone.Kind.OTHER))
                .orderBy(LAST_DAY, MILESTONE.HAPPENED_ON, MILESTONE.ID)
                .limit(most)
                .fetch(MilestoneRepository::cityMilestone);
    }

    private static Condition of(Set<String> ags) {
        return ags.isEmpty() ? noCondition() : MILESTONE.AGS.in(ags);
    }

    private SelectJoinStep<?> milestones() {
        return db.select(
                        MILESTONE.ID,
                        MILESTONE.AGS,
                        MILESTONE.KIND,
                        MILESTONE.HAPPENED_ON,
                        MILESTONE.SOURCE,
                        MILESTONE.SOURCE_PLACE,
                        MILESTONE.FLAG,
                        MILESTONE.NOTE,
                        MILESTONE.AS_OF,
                        MUNICIPALITY.NAME)
                .from(MILESTONE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MILESTONE.AGS));
    }

    private static CityMilestone cityMilestone(Record row) {
        return new CityMilestone(row.get(MUNICIPALITY.NAME), milestone(row));
    }

    static Milestone milestone(Record row) {
        return new Milestone(
                row.get(MILESTONE.ID),
                row.get(MILESTONE.AGS),
                row.get(MILESTONE.KIND),
                row.get(MILESTONE.HAPPENED_ON),
                new SourcePlace(row.get(MILESTONE.SOURCE), row.get(MILESTONE.SOURCE_PLACE)),
                row.get(MILESTONE.FLAG),
                row.get(MILESTONE.NOTE),
                row.get(MILESTONE.AS_OF));
    }
}

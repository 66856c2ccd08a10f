package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what municipalities state in every round, in one query however many they are. */
@Repository
class CityOverviewRepository {

    private final DSLContext db;
    private final Clock clock;

    CityOverviewRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What is on record of one municipality.
     *
     * @param figures of rounds; later ones are among them, because small counts are hidden in whole groups
     * @param topics answers on this dimension, the newest first
     */
    record Stored(Municipality city, List<Figure> figures, List<Milestone> milestones, List<ProfileCell> topics) {}

    List<Stored> of(Collection<String> ags, ProfileDimension topic) {
        LocalDate today = LocalDate.now(clock);
        var figures = multiset(FigureRepository.withFirst(
                                select(FigureRepository.COLUMNS).from(FIGURE))
                        .where(FIGURE.AGS.eq(MUNICIPALITY.AGS))
                        .and(FIGURE.ROUND.isNotNull())
                        .orderBy(FIGURE.INDICATOR, FIGURE.ID))
                .convertFrom(rows -> rows.map(FigureRepository::figure));
        var milestones = multiset(selectFrom(MILESTONE)
                        .where(MILESTONE.AGS.eq(MUNICIPALITY.AGS))
                        .and(LaterRecords.shown(Later.HIDDEN, MILESTONE.AS_OF, today))
                        .orderBy(MILESTONE.HAPPENED_ON.desc(), MILESTONE.ID))
                .convertFrom(rows -> rows.map(MilestoneRepository::milestone));
        var topics = multiset(select(
                                PROFILE_CELL.DIMENSION,
                                PROFILE_CELL.MISSING,
                                PROFILE_CELL.AS_OF,
                                PROFILE_CELL.SOURCE,
                                PROFILE_CELL.SOURCE_PLACE,
                                PROFILE_CELL.NOTE)
                        .from(PROFILE_CELL)
                        .where(PROFILE_CELL.AGS.eq(MUNICIPALITY.AGS))
                        .and(PROFILE_CELL.DIMENSION.eq(topic))
                        .and(LaterRecords.shown(Later.HIDDEN, PROFILE_CELL.AS_OF, today))
                        .orderBy(PROFILE_CELL.ROUND.desc()))
                .convertFrom(rows -> rows.map(row -> new ProfileCell(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        SourcePlace.orOwn(row.value4(), row.value5()),
                        row.value6(),
                        List.of())));
        return db.select(
                        MUNICIPALITY.AGS,
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.SHORT_NAME,
                        MUNICIPALITY.KIND,
                        figures,
                        milestones,
                        topics)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.AGS.in(ags))
                .fetch(row -> new Stored(
                        new Municipality(row.value1(), row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}

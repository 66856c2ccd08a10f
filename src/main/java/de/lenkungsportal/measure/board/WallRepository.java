package de.lenkungsportal.measure.board;

import static de.lenkungsportal.db.Tables.WALL_ENTRY;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.Codes;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The walls of workshops, as they stood there. */
@Repository
class WallRepository {

    private final DSLContext db;

    WallRepository(DSLContext db) {
        this.db = db;
    }

    List<WallEntry> entries(String wall) {
        return db.selectFrom(WALL_ENTRY)
                .where(WALL_ENTRY.WALL.eq(wall))
                .orderBy(WALL_ENTRY.POSITION)
                .fetch(row -> new WallEntry(
                        row.getPosition(),
                        row.getOfferedBy(),
                        row.getLane(),
                        Codes.step(row.getFirstStep()),
                        Codes.step(row.getLastStep()),
                        row.getLabel(),
                        row.getMeasure(),
                        row.getReading(),
                        new SourcePlace(row.getSource(), row.getSourcePlace())));
    }
}

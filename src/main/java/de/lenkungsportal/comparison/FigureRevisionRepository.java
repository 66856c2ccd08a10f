package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;

import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes corrections and reads what they replaced. Nothing is overwritten without its old state being kept. */
@Repository
class FigureRevisionRepository {

    private static final RecordColumns<FigureContent> CONTENT = RecordColumns.of(FIGURE, FigureContent.class);

    private final DSLContext db;
    private final History history;

    FigureRevisionRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /**
     * Replaces this version of the figure.
     *
     * @return false when the figure has another version by now; then nothing was written
     */
    boolean replace(Figure old, FigureContent content, String reason, String by) {
        return Versions.update(
                db, FIGURE, old.id(), old.version(), CONTENT.write(content), new Write("REVISED", by, reason));
    }

    /** Revisions of this figure and of every figure that can add up with it, the newest first. */
    List<FigureRevision> ofGroup(Figure figure) {
        Map<String, FigureRecord> next = db.selectFrom(FIGURE)
                .where(FIGURE.AGS.eq(figure.ags()))
                .and(FIGURE.ROUND.eq(new Stand(figure.round())))
                .and(FIGURE.INDICATOR.eq(figure.indicator()))
                .and(FIGURE.UNIT.eq(figure.unit()))
                .and(FIGURE.STAGE.eq(figure.stage()))
                .fetchMap(FIGURE.ID);
        var revisions = new ArrayList<FigureRevision>();
        for (History.Version<FigureRecord> version : history.ofAll(FIGURE, next.keySet())) {
            FigureRecord was = version.row();
            FigureRecord after = Objects.requireNonNull(next.put(version.id(), was));
            revisions.add(new FigureRevision(
                    version.id(),
                    was.getVersion(),
                    Quantity.of(
                            was.getUnit(),
                            was.get(FIGURE.QUALIFIER),
                            was.getValue(),
                            was.getValueTo(),
                            was.getMissing()),
                    was.getAsOf(),
                    was.getNote(),
                    after.getChangeNote(),
                    version.replacedAt()));
        }
        return revisions;
    }
}

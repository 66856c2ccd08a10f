package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;

import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes corrections and reads what they replaced. Nothing is overwritten without its old state being kept. */
@Repository
class FigureRevisionRepository {

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
    boolean replace(Figure old, ChangeRules.Checked change, String by, Instant at) {
        Quantity quantity = change.quantity();
        Quantity.@Nullable Value value = quantity instanceof Quantity.Value stated ? stated : null;
        return db.update(FIGURE)
                        .set(FIGURE.QUALIFIER, value == null ? null : value.qualifier())
                        .set(FIGURE.VALUE, value == null ? null : value.value())
                        .set(FIGURE.VALUE_TO, value == null ? null : value.to())
                        .set(FIGURE.MISSING, quantity instanceof Quantity.None none ? none.reason() : null)
                        .set(FIGURE.AS_OF, change.asOf())
                        .set(FIGURE.NOTE, change.note())
                        .set(FIGURE.CHANGE_NOTE, change.reason())
                        .set(FIGURE.CHANGED_BY, by)
                        .set(FIGURE.CHANGED_AT, at)
                        .set(FIGURE.VERSION, FIGURE.VERSION.plus(1))
                        .where(FIGURE.ID.eq(old.id()))
                        .and(FIGURE.VERSION.eq(old.version()))
                        .execute()
                == 1;
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

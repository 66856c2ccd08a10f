package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.FIGURE_REVISION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes corrections and reads what they replaced. Nothing is overwritten without its old state being kept. */
@Repository
class FigureRevisionRepository {

    private final DSLContext db;

    FigureRevisionRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Replaces this version of the figure and keeps the old state.
     *
     * @return false when the figure has another version by now; then nothing was written
     */
    boolean replace(Figure old, ChangeRules.Checked change, String by, Instant at) {
        boolean isCurrent = db.select(FIGURE.VERSION)
                .from(FIGURE)
                .where(FIGURE.ID.eq(old.id()))
                .and(FIGURE.VERSION.eq(old.version()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!isCurrent) {
            return false;
        }
        db.insertInto(FIGURE_REVISION)
                .columns(
                        FIGURE_REVISION.FIGURE_ID,
                        FIGURE_REVISION.VERSION,
                        FIGURE_REVISION.UNIT,
                        FIGURE_REVISION.QUALIFIER,
                        FIGURE_REVISION.VALUE,
                        FIGURE_REVISION.VALUE_TO,
                        FIGURE_REVISION.MISSING,
                        FIGURE_REVISION.AS_OF,
                        FIGURE_REVISION.FLAG,
                        FIGURE_REVISION.NOTE,
                        FIGURE_REVISION.REASON,
                        FIGURE_REVISION.REPLACED_AT,
                        FIGURE_REVISION.REPLACED_BY)
                .select(select(
                                FIGURE.ID,
                                FIGURE.VERSION,
                                FIGURE.UNIT,
                                FIGURE.QUALIFIER,
                                FIGURE.VALUE,
                                FIGURE.VALUE_TO,
                                FIGURE.MISSING,
                                FIGURE.AS_OF,
                                FIGURE.FLAG,
                                FIGURE.NOTE,
                                val(change.reason()),
                                val(at),
                                val(by))
                        .from(FIGURE)
                        .where(FIGURE.ID.eq(old.id())))
                .execute();
        Quantity quantity = change.quantity();
        Quantity.@Nullable Value value = quantity instanceof Quantity.Value stated ? stated : null;
        return db.update(FIGURE)
                        .set(FIGURE.QUALIFIER, value == null ? null : value.qualifier())
                        .set(FIGURE.VALUE, value == null ? null : value.value())
                        .set(FIGURE.VALUE_TO, value == null ? null : value.to())
                        .set(FIGURE.MISSING, quantity instanceof Quantity.None none ? none.reason() : null)
                        .set(FIGURE.AS_OF, change.asOf())
                        .set(FIGURE.NOTE, change.note())
                        .set(FIGURE.VERSION, FIGURE.VERSION.plus(1))
                        .where(FIGURE.ID.eq(old.id()))
                        .and(FIGURE.VERSION.eq(old.version()))
                        .execute()
                == 1;
    }

    /** Revisions of this figure and of every figure that can add up with it, the newest first. */
    List<FigureRevision> ofGroup(Figure figure) {
        return db.select(FIGURE_REVISION.fields())
                .from(FIGURE_REVISION)
                .join(FIGURE)
                .on(FIGURE.ID.eq(FIGURE_REVISION.FIGURE_ID))
                .where(FIGURE.AGS.eq(figure.ags()))
                .and(FIGURE.ROUND.eq(new Stand(figure.round())))
                .and(FIGURE.INDICATOR.eq(figure.indicator()))
                .and(FIGURE.UNIT.eq(figure.unit()))
                .and(FIGURE.STAGE.eq(figure.stage()))
                .orderBy(FIGURE_REVISION.FIGURE_ID, FIGURE_REVISION.VERSION.desc())
                .fetch(row -> new FigureRevision(
                        row.get(FIGURE_REVISION.FIGURE_ID),
                        row.get(FIGURE_REVISION.VERSION),
                        Quantity.of(
                                row.get(FIGURE_REVISION.UNIT),
                                row.get(FIGURE_REVISION.QUALIFIER),
                                row.get(FIGURE_REVISION.VALUE),
                                row.get(FIGURE_REVISION.VALUE_TO),
                                row.get(FIGURE_REVISION.MISSING)),
                        row.get(FIGURE_REVISION.AS_OF),
                        row.get(FIGURE_REVISION.NOTE),
                        row.get(FIGURE_REVISION.REASON),
                        row.get(FIGURE_REVISION.REPLACED_AT)));
    }
}

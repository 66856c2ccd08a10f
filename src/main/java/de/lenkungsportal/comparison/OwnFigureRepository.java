package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.comparison.NewFigure.Subject;
import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.municipality.InstitutionUse;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes figures that people enter, and takes them back. */
@Repository
class OwnFigureRepository implements InstitutionUse {

    private static final RecordColumns<FigureContent> CONTENT = RecordColumns.of(FIGURE, FigureContent.class);

    private final DSLContext db;
    private final Deletions deletions;
    private final History history;

    OwnFigureRepository(DSLContext db, Deletions deletions, History history) {
        this.db = db;
        this.deletions = deletions;
        this.history = history;
    }

    /** Until the end of the transaction nobody else enters a figure of this area. */
    void lock(String ags) {
        db.execute("select pg_advisory_xact_lock(100, {0})", val(Integer.parseInt(ags)));
    }

    /** Figures on record that say the same thing, of whatever source. */
    List<Figure> same(Subject subject) {
        Condition parts = FIGURE.INSTITUTION
                .isNotDistinctFrom(subject.about().institution())
                .and(FIGURE.ROUND.isNotDistinctFrom(subject.round()))
                .and(FIGURE.RECHTSKREIS.isNotDistinctFrom(subject.rechtskreis()))
                .and(FIGURE.CARRIER.isNotDistinctFrom(subject.carrier()))
                .and(FIGURE.FUNCTION.isNotDistinctFrom(
                        subject.function() == null ? null : subject.function().name()));
        return FigureRepository.withFirst(db.select(FigureRepository.COLUMNS).from(FIGURE))
                .where(FIGURE.AGS.eq(subject.about().ags()))
                .and(FIGURE.INDICATOR.eq(subject.indicator()))
                .and(parts)
                .and(FIGURE.STAGE.eq(subject.stage()))
                .and(FIGURE.BREAKDOWN.eq(subject.breakdown()))
                .and(FIGURE.UNIT.eq(subject.unit()))
                .and(FIGURE.AS_OF.eq(subject.asOf()))
                .orderBy(FIGURE.ID)
                .fetch(FigureRepository::figure);
    }

    /** @return the ids, in the order of the figures */
    List<String> insert(List<NewFigure> figures, String by) {
        List<FigureRecord> rows = figures.stream()
                .map(each -> Versions.row(FIGURE, columns(each), Write.of("ENTERED", by)))
                .toList();
        db.batchInsert(rows).execute();
        return rows.stream().map(FigureRecord::getId).toList();
    }

    private static Map<Field<?>, @Nullable Object> columns(NewFigure figure) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(figure.content()));
        values.put(FIGURE.ID, UUID.randomUUID().toString());
        values.put(FIGURE.AGS, figure.about().ags());
        values.put(FIGURE.INSTITUTION, figure.about().institution());
        values.put(FIGURE.ROUND, figure.round());
        values.put(FIGURE.INDICATOR, figure.indicator());
        values.put(FIGURE.RECHTSKREIS, figure.rechtskreis());
        values.put(FIGURE.CARRIER, figure.carrier());
        values.put(
                FIGURE.FUNCTION,
                figure.function() == null ? null : figure.function().name());
        values.put(FIGURE.STAGE, figure.stage());
        values.put(FIGURE.BREAKDOWN, figure.breakdown());
        values.put(FIGURE.UNIT, figure.unit());
        values.put(FIGURE.SOURCE, figure.source().number());
        values.put(FIGURE.SOURCE_PLACE, figure.source().place());
        values.put(FIGURE.BASIS, Basis.STATED);
        values.put(FIGURE.ENTERED, true);
        return values;
    }

    /** Whether people entered it, between rounds. */
    boolean isEntered(String id) {
        return db.fetchExists(FIGURE, FIGURE.ID.eq(id).and(FIGURE.ENTERED).and(FIGURE.ROUND.isNull()));
    }

    /** @return false when the figure has another version by now; then nothing was written */
    boolean delete(String id, int version, String reason, String by) {
        return deletions.delete(FIGURE, id, version, by, reason);
    }

    /** Figures of this area that were deleted, the latest first. */
    List<DeletedFigure> deleted(String ags) {
        return deletions.of(FIGURE, FIGURE.AGS, ags).stream()
                .map(each -> new DeletedFigure(
                        FigureRepository.figure(each.row()),
                        each.stamp().at(),
                        Objects.requireNonNullElse(each.stamp().note(), "")))
                .toList();
    }

    /** Where a figure belonged that was changed or deleted. */
    Optional<String> lastArea(String id) {
        return history.of(FIGURE, id).stream()
                .findFirst()
                .map(version -> version.row().getAgs());
    }

    boolean restore(String id, String by) {
        return deletions.restore(FIGURE, id, Map.of(), by);
    }

    @Override
    public String kind() {
        return "FIGURE";
    }

    @Override
    public int count(String institution) {
        return db.fetchCount(FIGURE, FIGURE.INSTITUTION.eq(institution));
    }
}

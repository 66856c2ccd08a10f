package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;

import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SmallCounts.Group;
import de.lenkungsportal.platform.Stamp;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes corrections and reads what they replaced. Nothing is overwritten without its old state being kept. */
@Repository
class FigureRevisionRepository {

    private static final RecordColumns<FigureContent> CONTENT = RecordColumns.of(FIGURE, FigureContent.class);

    /** Everything that a revision can change. */
    private static final List<Field<?>> SAID = List.of(
            FIGURE.QUALIFIER,
            FIGURE.VALUE,
            FIGURE.VALUE_TO,
            FIGURE.MISSING,
            FIGURE.AS_OF,
            FIGURE.NOTE,
            FIGURE.UNIT,
            FIGURE.SOURCE,
            FIGURE.SOURCE_PLACE,
            FIGURE.BASIS,
            FIGURE.FLAG);

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
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        return replace(old, values, reason, by);
    }

    /** The same with another unit, and perhaps from another place of the source. */
    boolean replace(Figure old, NewFigure with, String reason, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(with.content()));
        values.put(FIGURE.UNIT, with.unit());
        values.put(FIGURE.SOURCE, with.source().number());
        values.put(FIGURE.SOURCE_PLACE, with.source().place());
        return replace(old, values, reason, by);
    }

    private boolean replace(Figure old, Map<Field<?>, @Nullable Object> values, String reason, String by) {
        // An own statement is only stated anew; of a source it is kept what it states.
        values.put(FIGURE.BASIS, old.source().isOwn() ? Basis.STATED : Basis.CORRECTED);
        // Said of what the source states.
        values.put(FIGURE.FLAG, null);
        return Versions.update(db, FIGURE, old.id(), old.version(), values, new Write("CHANGED", by, reason));
    }

    /**
     * Gives a figure what it said in the version before this one.
     *
     * @return false when the figure has another version by now; then nothing was written
     */
    boolean takeBack(String id, int version, String reason, String by) {
        return history.of(FIGURE, id).stream()
                .map(History.Version::row)
                .filter(was -> was.getVersion() == version - 1)
                .findFirst()
                .map(was -> {
                    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
                    SAID.forEach(column -> values.put(column, was.get(column)));
                    return Versions.update(db, FIGURE, id, version, values, new Write("CHANGED", by, reason));
                })
                .orElse(false);
    }

    /** Revisions of this figure and of every figure that can add up with it, the newest first. */
    List<FigureRevision> ofGroup(Figure figure) {
        return ofGroups(Set.of(Group.of(figure))).getOrDefault(Group.of(figure), List.of());
    }

    /** The same for several groups, in two queries. */
    Map<Group, List<FigureRevision>> ofGroups(Set<Group> groups) {
        Map<String, FigureRecord> next = db.selectFrom(FIGURE)
                .where(DSL.or(
                        groups.stream().map(FigureRevisionRepository::isIn).toList()))
                .fetchMap(FIGURE.ID);
        var members = new HashMap<String, Group>();
        next.forEach((id, row) -> members.put(id, group(row)));
        return revisions(next).stream()
                .collect(Collectors.groupingBy(revision -> Objects.requireNonNull(members.get(revision.figureId()))));
    }

    private static Condition isIn(Group group) {
        String round = group.round();
        return FIGURE.AGS
                .eq(group.ags())
                .and(round == null ? FIGURE.ROUND.isNull() : FIGURE.ROUND.eq(round))
                .and(FIGURE.INDICATOR.eq(group.indicator()))
                .and(FIGURE.UNIT.eq(group.unit()))
                .and(FIGURE.STAGE.eq(group.stage()));
    }

    private static Group group(FigureRecord row) {
        return new Group(row.getAgs(), row.getRound(), row.getIndicator(), row.getUnit(), row.getStage());
    }

    /** Who made the present version of a figure. */
    Stamp stamp(String id) {
        return history.stamp(FIGURE, id);
    }

    private List<FigureRevision> revisions(Map<String, FigureRecord> next) {
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
                    Versions.stampOf(FIGURE, was),
                    version.replacedAt()));
        }
        return revisions;
    }
}

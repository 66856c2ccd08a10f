package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.PROFILE_CATEGORY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;

import de.lenkungsportal.db.tables.records.ProfileCategoryRecord;
import de.lenkungsportal.db.tables.records.ProfileCellRecord;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes cells of profiles with their categories, and reads what they were. */
@Repository
class ProfileCellRepository {

    private final DSLContext db;
    private final History history;
    private final ComparisonRepository comparisons;

    ProfileCellRepository(DSLContext db, History history, ComparisonRepository comparisons) {
        this.db = db;
        this.history = history;
        this.comparisons = comparisons;
    }

    /** The cells of a municipality in a round. */
    Map<ProfileDimension, ProfileCell> of(String ags, String round) {
        var cells = new LinkedHashMap<ProfileDimension, ProfileCell>();
        comparisons
                .profiles(List.of(ags), round)
                .getOrDefault(ags, List.of())
                .forEach(cell -> cells.put(cell.dimension(), cell));
        return cells;
    }

    void insert(String ags, String round, List<ProfileCell> cells, String by) {
        db.batchInsert(cells.stream()
                        .map(cell -> {
                            var values = columns(cell);
                            values.put(PROFILE_CELL.AGS, ags);
                            values.put(PROFILE_CELL.ROUND, round);
                            values.put(PROFILE_CELL.DIMENSION, cell.dimension());
                            return Versions.row(PROFILE_CELL, values, Write.of("ENTERED", by));
                        })
                        .toList())
                .execute();
        cells.forEach(cell -> insertCategories(ags, round, cell));
    }

    void replace(String ags, String round, ProfileCell cell, String reason, String by) {
        String id = id(ags, round, cell.dimension());
        int version = db.selectFrom(PROFILE_CELL)
                .where(PROFILE_CELL.ID.eq(id))
                .fetchSingle()
                .getVersion();
        Versions.update(db, PROFILE_CELL, id, version, columns(cell), new Write("CHANGED", by, reason));
        db.deleteFrom(PROFILE_CATEGORY).where(PROFILE_CATEGORY.CELL.eq(id)).execute();
        insertCategories(ags, round, cell);
    }

    /** Every version, the newest first. */
    List<RecordVersion<ProfileCell>> versions(String ags, String round, ProfileCell present) {
        return history.versions(
                PROFILE_CELL,
                id(ags, round, present.dimension()),
                present,
                version -> cell(version.row(), version.parts(PROFILE_CATEGORY)),
                PROFILE_CATEGORY);
    }

    private static String id(String ags, String round, ProfileDimension dimension) {
        return ags + "." + round + "." + dimension.code();
    }

    private static ProfileCell cell(ProfileCellRecord row, List<ProfileCategoryRecord> categories) {
        return new ProfileCell(
                row.getDimension(),
                row.getMissing(),
                row.getAsOf(),
                new SourcePlace(row.getSource(), row.getSourcePlace()),
                row.getNote(),
                categories.stream()
                        .map(each ->
                                new ProfileCell.Category(each.getCategory(), each.getRechtskreis(), each.getNote()))
                        .toList());
    }

    private static Map<Field<?>, @Nullable Object> columns(ProfileCell cell) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(PROFILE_CELL.MISSING, cell.missing());
        values.put(PROFILE_CELL.AS_OF, cell.asOf());
        values.put(PROFILE_CELL.SOURCE, cell.source().source());
        values.put(PROFILE_CELL.SOURCE_PLACE, cell.source().place());
        values.put(PROFILE_CELL.NOTE, cell.note());
        return values;
    }

    private void insertCategories(String ags, String round, ProfileCell cell) {
        db.batchInsert(cell.categories().stream()
                        .map(each -> {
                            ProfileCategoryRecord row = db.newRecord(PROFILE_CATEGORY);
                            row.setAgs(ags);
                            row.setRound(round);
                            row.setDimension(cell.dimension());
                            row.setCategory(each.code());
                            row.setRechtskreis(each.rechtskreis());
                            row.setNote(each.note());
                            return row;
                        })
                        .toList())
                .execute();
    }
}

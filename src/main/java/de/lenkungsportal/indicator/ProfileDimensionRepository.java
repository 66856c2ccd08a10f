package de.lenkungsportal.indicator;

import static de.lenkungsportal.db.Tables.PROFILE_DIMENSION;
import static de.lenkungsportal.db.Tables.PROFILE_DIMENSION_CATEGORY;

import de.lenkungsportal.db.tables.records.ProfileDimensionCategoryRecord;
import de.lenkungsportal.db.tables.records.ProfileDimensionRecord;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.indicator.ProfileDimensionContent.Category;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes the dimensions of profiles with their categories; a trigger keeps the version that a write replaces. */
@Repository
class ProfileDimensionRepository {

    private static final RecordColumns<ProfileDimensionContent> CONTENT =
            RecordColumns.of(PROFILE_DIMENSION, ProfileDimensionContent.class, "categories");

    private final DSLContext db;
    private final History history;

    ProfileDimensionRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** In their order, with two queries. */
    List<ProfileDimensionEntry> all() {
        Map<ProfileDimension, List<Category>> categories = db.selectFrom(PROFILE_DIMENSION_CATEGORY)
                .orderBy(PROFILE_DIMENSION_CATEGORY.POSITION, PROFILE_DIMENSION_CATEGORY.CODE)
                .fetchGroups(PROFILE_DIMENSION_CATEGORY.DIMENSION, ProfileDimensionRepository::category);
        return db.selectFrom(PROFILE_DIMENSION)
                .orderBy(PROFILE_DIMENSION.POSITION, PROFILE_DIMENSION.ID)
                .fetch(row -> entry(row, categories.getOrDefault(row.getId(), List.of())));
    }

    Optional<ProfileDimensionEntry> find(ProfileDimension dimension) {
        return db.selectFrom(PROFILE_DIMENSION)
                .where(PROFILE_DIMENSION.ID.eq(dimension))
                .fetchOptional(row -> entry(
                        row,
                        db.selectFrom(PROFILE_DIMENSION_CATEGORY)
                                .where(PROFILE_DIMENSION_CATEGORY.DIMENSION.eq(dimension))
                                .orderBy(PROFILE_DIMENSION_CATEGORY.POSITION, PROFILE_DIMENSION_CATEGORY.CODE)
                                .fetch(ProfileDimensionRepository::category)));
    }

    /** Every version, the newest first. */
    List<RecordVersion<ProfileDimensionEntry>> history(ProfileDimensionEntry now) {
        return history.versions(
                PROFILE_DIMENSION,
                now.code(),
                now,
                version -> entry(
                        version.row(),
                        version.parts(PROFILE_DIMENSION_CATEGORY).stream()
                                .map(ProfileDimensionRepository::category)
                                .toList()),
                PROFILE_DIMENSION_CATEGORY);
    }

    void insert(ProfileDimension dimension, ProfileDimensionContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(PROFILE_DIMENSION.ID, dimension);
        Versions.insert(db, PROFILE_DIMENSION, values, Write.of("ENTERED", by));
        store(dimension, content.categories());
    }

    /** @return false when the dimension has another version by now; then nothing was written */
    boolean update(ProfileDimensionEntry stored, ProfileDimensionContent content, Write write) {
        if (!Versions.update(db, PROFILE_DIMENSION, stored.code(), stored.version(), CONTENT.write(content), write)) {
            return false;
        }
        store(stored.dimension(), content.categories());
        return true;
    }

    /** Categories that were there stay, so that what profiles state of them keeps its word. */
    private void store(ProfileDimension dimension, List<Category> categories) {
        var rows = new ArrayList<ProfileDimensionCategoryRecord>();
        for (Category each : categories) {
            rows.add(new ProfileDimensionCategoryRecord(
                    dimension, each.code(), each.name(), rows.size() + 1, each.retired()));
        }
        db.batchMerge(rows).execute();
    }

    private static ProfileDimensionEntry entry(ProfileDimensionRecord row, List<Category> categories) {
        return new ProfileDimensionEntry(
                row.getId(), CONTENT.read(row, Map.of("categories", categories)), row.getVersion());
    }

    private static Category category(ProfileDimensionCategoryRecord row) {
        return new Category(row.getCode(), row.getName(), row.getRetired());
    }
}

package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.INSTITUTION;

import de.lenkungsportal.db.tables.records.InstitutionRecord;
import de.lenkungsportal.platform.RecordVersion;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes institutions; a trigger keeps the version that a write replaces. */
@Repository
class InstitutionRepository {

    private static final RecordColumns<InstitutionContent> CONTENT =
            RecordColumns.of(INSTITUTION, InstitutionContent.class);

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;

    InstitutionRepository(DSLContext db, History history, Deletions deletions) {
        this.db = db;
        this.history = history;
        this.deletions = deletions;
    }

    /** Of one area, or of all where it is null, in the order of areas and names. */
    List<Institution> list(@Nullable String ags) {
        return fetch(ags == null ? DSL.noCondition() : INSTITUTION.AGS.eq(ags));
    }

    Optional<Institution> find(String ags, String id) {
        return fetch(INSTITUTION.AGS.eq(ags).and(INSTITUTION.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Institution> fetch(Condition condition) {
        return db.selectFrom(INSTITUTION)
                .where(condition)
                .orderBy(INSTITUTION.AGS, INSTITUTION.NAME, INSTITUTION.ID)
                .fetch(InstitutionRepository::institution);
    }

    /** Every version, the newest first. */
    List<RecordVersion<Institution>> history(Institution now) {
        return history.versions(INSTITUTION, now.id(), now, version -> institution(version.row()));
    }

    void insert(String id, String ags, InstitutionContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(INSTITUTION.ID, id);
        values.put(INSTITUTION.AGS, ags);
        Versions.insert(db, INSTITUTION, values, Write.of("ENTERED", by));
    }

    /** @return false when the institution has another version by now; then nothing was written */
    boolean update(Institution stored, InstitutionContent content, Write write) {
        return Versions.update(db, INSTITUTION, stored.id(), stored.version(), CONTENT.write(content), write);
    }

    /** @return false when the institution has another version by now; then nothing was written */
    boolean delete(Institution stored, String reason, String by) {
        return deletions.delete(INSTITUTION, stored.id(), stored.version(), by, reason);
    }

    /** Institutions of this area that were deleted, the latest first. */
    List<DeletedInstitution> deleted(String ags) {
        return deletions.of(INSTITUTION, INSTITUTION.AGS, ags).stream()
                .map(each -> new DeletedInstitution(
                        each.id(),
                        each.row().getName(),
                        each.stamp().at(),
                        Objects.requireNonNullElse(each.stamp().note(), "")))
                .toList();
    }

    boolean restore(String id, String by) {
        return deletions.restore(INSTITUTION, id, Map.of(), by);
    }

    private static Institution institution(InstitutionRecord row) {
        return new Institution(row.getId(), row.getAgs(), CONTENT.read(row), row.getVersion());
    }
}

package de.lenkungsportal.ingest;

import static de.lenkungsportal.db.Tables.FILE_IMPORT;
import static de.lenkungsportal.db.Tables.FILE_IMPORT_RECORD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.db.tables.records.FileImportRecordRecord;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.platform.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSeekStep2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Imports and what they wrote. */
@Repository
class ImportLogRepository {

    private final DSLContext db;

    ImportLogRepository(DSLContext db) {
        this.db = db;
    }

    void insert(String id, ImportKind kind, @Nullable String ags, String fileName, String by, List<Written> records) {
        int added = (int) records.stream().filter(Written::isNew).count();
        db.insertInto(FILE_IMPORT)
                .set(FILE_IMPORT.ID, id)
                .set(FILE_IMPORT.KIND, kind)
                .set(FILE_IMPORT.AGS, ags)
                .set(FILE_IMPORT.FILE_NAME, fileName)
                .set(FILE_IMPORT.IMPORTED_BY, by)
                .set(FILE_IMPORT.IMPORTED_AT, Instant.now())
                .set(FILE_IMPORT.ADDED, added)
                .set(FILE_IMPORT.REVISED, records.size() - added)
                .execute();
        var rows = new ArrayList<FileImportRecordRecord>(records.size());
        for (Written written : records) {
            rows.add(new FileImportRecordRecord(
                    id, rows.size(), written.kind(), written.record(), written.version(), written.isNew()));
        }
        db.batchInsert(rows).execute();
    }

    List<PastImport> recent(ImportKind kind, String ags, int most) {
        return imports(FILE_IMPORT.KIND.eq(kind).and(FILE_IMPORT.AGS.eq(ags)))
                .orderBy(FILE_IMPORT.IMPORTED_AT.desc(), FILE_IMPORT.ID)
                .limit(most)
                .fetch(mapping(PastImport::new));
    }

    Page<PastImport> page(ImportFilter filter, int page, int size) {
        return new Page<>(
                newest(filter).limit(size).offset((long) page * size).fetch(mapping(PastImport::new)),
                page,
                size,
                db.fetchCount(FILE_IMPORT, condition(filter)));
    }

    List<PastImport> all(ImportFilter filter) {
        return newest(filter).fetch(mapping(PastImport::new));
    }

    private SelectSeekStep2<
                    Record9<String, ImportKind, String, String, String, Instant, Integer, Integer, Instant>,
                    Instant,
                    String>
            newest(ImportFilter filter) {
        return imports(condition(filter)).orderBy(FILE_IMPORT.IMPORTED_AT.desc(), FILE_IMPORT.ID);
    }

    private static Condition condition(ImportFilter filter) {
        return (filter.kinds().isEmpty() ? noCondition() : FILE_IMPORT.KIND.in(filter.kinds()))
                .and(filter.ags().isEmpty() ? noCondition() : FILE_IMPORT.AGS.in(filter.ags()));
    }

    Optional<PastImport> find(String id) {
        return imports(FILE_IMPORT.ID.eq(id)).fetchOptional(mapping(PastImport::new));
    }

    private SelectConditionStep<Record9<String, ImportKind, String, String, String, Instant, Integer, Integer, Instant>>
            imports(Condition condition) {
        return db.select(
                        FILE_IMPORT.ID,
                        FILE_IMPORT.KIND,
                        FILE_IMPORT.AGS,
                        FILE_IMPORT.FILE_NAME,
                        FILE_IMPORT.IMPORTED_BY,
                        FILE_IMPORT.IMPORTED_AT,
                        FILE_IMPORT.ADDED,
                        FILE_IMPORT.REVISED,
                        FILE_IMPORT.UNDONE_AT)
                .from(FILE_IMPORT)
                .where(condition);
    }

    /** @return false when it was taken back before, or is not there */
    boolean undo(String id, String by) {
        return db.update(FILE_IMPORT)
                        .set(FILE_IMPORT.UNDONE_BY, by)
                        .set(FILE_IMPORT.UNDONE_AT, Instant.now())
                        .where(FILE_IMPORT.ID.eq(id), FILE_IMPORT.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    List<Written> records(String id) {
        return db.select(
                        FILE_IMPORT_RECORD.KIND,
                        FILE_IMPORT_RECORD.RECORD,
                        FILE_IMPORT_RECORD.VERSION,
                        FILE_IMPORT_RECORD.IS_NEW)
                .from(FILE_IMPORT_RECORD)
                .where(FILE_IMPORT_RECORD.IMPORT.eq(id))
                .orderBy(FILE_IMPORT_RECORD.POSITION)
                .fetch(mapping(Written::new));
    }
}

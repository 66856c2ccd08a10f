package de.lenkungsportal.source;

import static de.lenkungsportal.db.Tables.SOURCE_FILE;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the files of sources in the database, so that every node and every backup has them. */
@Repository
class SourceFileRepository {

    private final DSLContext db;

    SourceFileRepository(DSLContext db) {
        this.db = db;
    }

    /** Without their content, by number of the source. */
    Map<String, SourceFile> all() {
        return db.select(
                        SOURCE_FILE.SOURCE,
                        SOURCE_FILE.FILE_NAME,
                        SOURCE_FILE.MEDIA_TYPE,
                        SOURCE_FILE.SIZE,
                        SOURCE_FILE.ADDED_AT)
                .from(SOURCE_FILE)
                .fetchMap(
                        SOURCE_FILE.SOURCE,
                        row -> new SourceFile(
                                row.get(SOURCE_FILE.FILE_NAME),
                                row.get(SOURCE_FILE.MEDIA_TYPE),
                                row.get(SOURCE_FILE.SIZE),
                                row.get(SOURCE_FILE.ADDED_AT)));
    }

    Optional<SourceFile.Whole> find(String source) {
        return db.selectFrom(SOURCE_FILE)
                .where(SOURCE_FILE.SOURCE.eq(source))
                .fetchOptional(row -> new SourceFile.Whole(
                        new SourceFile(row.getFileName(), row.getMediaType(), row.getSize(), row.getAddedAt()),
                        row.getContent()));
    }

    /** In place of the one that was there. */
    void put(String source, SourceFile.Whole whole, String by) {
        SourceFile file = whole.file();
        var row = SOURCE_FILE.newRecord();
        row.setSource(source);
        row.setFileName(file.name());
        row.setMediaType(file.mediaType());
        row.setSize(file.size());
        row.setContent(whole.content());
        row.setAddedBy(by);
        row.setAddedAt(file.addedAt());
        db.insertInto(SOURCE_FILE)
                .set(row)
                .onConflict(SOURCE_FILE.SOURCE)
                .doUpdate()
                .set(row)
                .execute();
    }
}

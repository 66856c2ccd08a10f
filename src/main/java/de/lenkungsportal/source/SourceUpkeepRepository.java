package de.lenkungsportal.source;

import static de.lenkungsportal.db.Tables.SOURCE;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.SourceRecord;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes sources; a trigger keeps the version that a write replaces. */
@Repository
class SourceUpkeepRepository {

    private static final RecordColumns<SourceContent> CONTENT = RecordColumns.of(SOURCE, SourceContent.class);

    private static final int NUMBERS = 101;

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;
    private final SourceFileRepository files;

    SourceUpkeepRepository(DSLContext db, History history, Deletions deletions, SourceFileRepository files) {
        this.files = files;
        this.db = db;
        this.history = history;
        this.deletions = deletions;
    }

    /** Until the end of the transaction nobody else gives a number. */
    void lock() {
        db.execute("select pg_advisory_xact_lock({0}, 0)", val(NUMBERS));
    }

    /** Whether there is or was a source with this number. */
    boolean isTaken(String number) {
        return db.fetchExists(SOURCE, SOURCE.NUMBER.eq(number))
                || deleted().stream().anyMatch(each -> each.number().equals(number));
    }

    /** The number after the highest that there is or was; more than three digits when all are given. */
    String next() {
        int highest = Stream.concat(
                        db.select(SOURCE.NUMBER).from(SOURCE).fetch(SOURCE.NUMBER).stream(),
                        deleted().stream().map(DeletedSource::number))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%03d", highest + 1);
    }

    /** The document of a round, under the next number; the round itself is kept by the portal, with no file. @return its number */
    String insertSurvey(String title, String publisher, Stand asOf, String by) {
        lock();
        String number = next();
        insert(
                number,
                new SourceContent(SourceContent.Kind.SURVEY, title, publisher, null, title, asOf, null, null, null),
                by);
        return number;
    }

    void insert(String number, SourceContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(SOURCE.NUMBER, number);
        Versions.insert(db, SOURCE, values, Write.of("ENTERED", by));
    }

    /** @return false when the source has another version by now; then nothing was written */
    boolean update(KeptSource stored, SourceContent content, Write write) {
        return Versions.update(db, SOURCE, stored.number(), stored.version(), CONTENT.write(content), write);
    }

    /** @return false when the source has another version by now; then nothing was written */
    boolean delete(KeptSource stored, String reason, String by) {
        return deletions.delete(SOURCE, stored.number(), stored.version(), by, reason);
    }

    boolean restore(String number, String by) {
        return deletions.restore(SOURCE, number, Map.of(), by);
    }

    /** What was deleted, the latest first. */
    List<DeletedSource> deleted() {
        return deletions.of(SOURCE, SOURCE.CHANGE, "DELETED").stream()
                .map(each -> new DeletedSource(
                        each.row().getNumber(),
                        each.row().getTitle(),
                        each.stamp().at(),
                        Objects.requireNonNullElse(each.stamp().note(), "")))
                .toList();
    }

    /** In the order of their numbers. */
    List<KeptSource> all() {
        return fetch(DSL.noCondition());
    }

    Optional<KeptSource> find(String number) {
        return fetch(SOURCE.NUMBER.eq(number)).stream().findFirst();
    }

    private List<KeptSource> fetch(Condition condition) {
        Map<String, SourceFile> kept = files.all();
        return db.selectFrom(SOURCE)
                .where(condition)
                .orderBy(SOURCE.NUMBER)
                .fetch(row -> source(row, kept.get(row.getNumber())));
    }

    /** Every version, the newest first; each with the file that there is now. */
    List<RecordVersion<KeptSource>> history(KeptSource now) {
        return history.versions(SOURCE, now.number(), now, version -> source(version.row(), now.file()));
    }

    static KeptSource source(SourceRecord row, @Nullable SourceFile file) {
        return new KeptSource(row.getNumber(), CONTENT.read(row), file, row.getVersion());
    }
}

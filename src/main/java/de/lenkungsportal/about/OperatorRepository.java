package de.lenkungsportal.about;

import static de.lenkungsportal.db.Tables.OPERATOR;

import de.lenkungsportal.db.tables.records.OperatorRecord;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Reads and writes the one record of the operator; a trigger keeps the version that a write replaces. */
@Repository
class OperatorRepository {

    private static final RecordColumns<Operator> CONTENT = RecordColumns.of(OPERATOR, Operator.class);

    private final DSLContext db;
    private final History history;

    OperatorRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    Optional<StoredOperator> find() {
        return db.selectFrom(OPERATOR).fetchOptional(OperatorRepository::operator);
    }

    /** Every version, the newest first. */
    List<RecordVersion<StoredOperator>> history(StoredOperator now) {
        return history.versions(OPERATOR, StoredOperator.ID, now, version -> operator(version.row()));
    }

    /** @return false when there is another version by now; then nothing was written */
    boolean save(int version, Operator content, Write write) {
        return version == 0
                ? insert(content, write)
                : Versions.update(db, OPERATOR, StoredOperator.ID, version, CONTENT.write(content), write);
    }

    private boolean insert(Operator content, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(OPERATOR.ID, StoredOperator.ID);
        try {
            Versions.insert(db, OPERATOR, values, write);
            return true;
        } catch (DuplicateKeyException keptMeanwhile) {
            return false;
        }
    }

    private static StoredOperator operator(OperatorRecord row) {
        return new StoredOperator(CONTENT.read(row), row.getVersion());
    }
}

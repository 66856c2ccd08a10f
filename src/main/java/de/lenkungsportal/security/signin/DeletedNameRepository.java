package de.lenkungsportal.security.signin;

import static de.lenkungsportal.db.Tables.ACCOUNT_DELETED;

import de.lenkungsportal.security.DeletedNames;
import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Kept as keyed hashes, so that the table tells no name. */
@Repository
class DeletedNameRepository implements DeletedNames {

    private final DSLContext db;
    private final KeyedHash hash;

    DeletedNameRepository(DSLContext db, KeyedHash hash) {
        this.db = db;
        this.hash = hash;
    }

    @Override
    public boolean has(String username) {
        return db.fetchExists(ACCOUNT_DELETED, ACCOUNT_DELETED.NAME_HASH.eq(hash(username)));
    }

    @Override
    public void keep(String username) {
        db.insertInto(ACCOUNT_DELETED, ACCOUNT_DELETED.NAME_HASH, ACCOUNT_DELETED.DELETED_AT)
                .values(hash(username), Instant.now())
                .onConflictDoNothing()
                .execute();
    }

    private String hash(String username) {
        return hash.of("deleted " + username.toLowerCase(Locale.ROOT));
    }
}

package de.lenkungsportal.security.signin;

import static de.lenkungsportal.db.Tables.PORTAL_SECRET;

import de.lenkungsportal.security.SecretToken;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** The key SIGN_IN, which all nodes share. */
@Repository
class SignInKeyRepository {

    private static final String NAME = "SIGN_IN";

    private final DSLContext db;

    SignInKeyRepository(DSLContext db) {
        this.db = db;
    }

    /** Made anew where it is missing, as in a database from which secrets were left out. */
    String key() {
        db.insertInto(PORTAL_SECRET, PORTAL_SECRET.NAME, PORTAL_SECRET.VALUE)
                .values(
                        NAME,
                        SecretToken.random().plain() + SecretToken.random().plain())
                .onConflictDoNothing()
                .execute();
        return db.select(PORTAL_SECRET.VALUE)
                .from(PORTAL_SECRET)
                .where(PORTAL_SECRET.NAME.eq(NAME))
                .fetchSingle(Record1::value1);
    }
}

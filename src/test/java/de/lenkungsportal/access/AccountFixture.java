package de.lenkungsportal.access;

import static de.lenkungsportal.db.Tables.ACCOUNT;

import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** An account whose id the access matrix can name. */
public final class AccountFixture {

    public static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000a0");

    private AccountFixture() {}

    public static void insert(DSLContext db) {
        delete(db);
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, ID)
                .set(ACCOUNT.USERNAME, "test-access")
                .set(ACCOUNT.DISPLAY_NAME, "Test")
                .set(ACCOUNT.ROLE, Role.STEERING)
                .set(ACCOUNT.ACTIVE, false)
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
    }

    public static void delete(DSLContext db) {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(ID)).execute();
    }
}

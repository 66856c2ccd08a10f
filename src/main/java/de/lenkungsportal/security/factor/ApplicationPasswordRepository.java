package de.lenkungsportal.security.factor;

import static de.lenkungsportal.db.Tables.APPLICATION_PASSWORD;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Hashes of the passwords of applications. */
@Repository
class ApplicationPasswordRepository {

    private final DSLContext db;

    ApplicationPasswordRepository(DSLContext db) {
        this.db = db;
    }

    /** The oldest first. */
    List<ApplicationPassword> of(UUID account) {
        return db.select(
                        APPLICATION_PASSWORD.ID,
                        APPLICATION_PASSWORD.NAME,
                        APPLICATION_PASSWORD.CREATED_AT,
                        APPLICATION_PASSWORD.LAST_USED_AT)
                .from(APPLICATION_PASSWORD)
                .where(APPLICATION_PASSWORD.ACCOUNT_ID.eq(account))
                .orderBy(APPLICATION_PASSWORD.CREATED_AT, APPLICATION_PASSWORD.ID)
                .fetch(mapping((id, name, created, used) -> new ApplicationPassword(id, name, created, used)));
    }

    void insert(UUID account, String name, String hash, Instant now) {
        db.insertInto(APPLICATION_PASSWORD)
                .set(APPLICATION_PASSWORD.ID, UUID.randomUUID())
                .set(APPLICATION_PASSWORD.ACCOUNT_ID, account)
                .set(APPLICATION_PASSWORD.NAME, name)
                .set(APPLICATION_PASSWORD.TOKEN_HASH, hash)
                .set(APPLICATION_PASSWORD.CREATED_AT, utc(now))
                .execute();
    }

    Optional<UUID> account(String hash) {
        return db.select(APPLICATION_PASSWORD.ACCOUNT_ID)
                .from(APPLICATION_PASSWORD)
                .where(APPLICATION_PASSWORD.TOKEN_HASH.eq(hash))
                .fetchOptional(APPLICATION_PASSWORD.ACCOUNT_ID);
    }

    /** Writes at most once in a step. */
    void used(String hash, Instant now, Instant stepBegan) {
        db.update(APPLICATION_PASSWORD)
                .set(APPLICATION_PASSWORD.LAST_USED_AT, utc(now))
                .where(APPLICATION_PASSWORD.TOKEN_HASH.eq(hash))
                .and(APPLICATION_PASSWORD
                        .LAST_USED_AT
                        .isNull()
                        .or(APPLICATION_PASSWORD.LAST_USED_AT.lt(utc(stepBegan))))
                .execute();
    }

    /** @return false when the account has no such password */
    boolean delete(UUID account, UUID id) {
        return db.deleteFrom(APPLICATION_PASSWORD)
                        .where(APPLICATION_PASSWORD.ACCOUNT_ID.eq(account), APPLICATION_PASSWORD.ID.eq(id))
                        .execute()
                == 1;
    }

    void deleteAll(UUID account) {
        db.deleteFrom(APPLICATION_PASSWORD)
                .where(APPLICATION_PASSWORD.ACCOUNT_ID.eq(account))
                .execute();
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

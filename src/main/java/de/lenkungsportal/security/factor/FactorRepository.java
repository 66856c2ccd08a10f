package de.lenkungsportal.security.factor;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.CODE_FAILURE;
import static de.lenkungsportal.db.Tables.PASSKEY;
import static de.lenkungsportal.db.Tables.PASSKEY_USER;
import static de.lenkungsportal.db.Tables.RECOVERY_CODE;
import static de.lenkungsportal.db.Tables.SECOND_FACTOR;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keys of one-time codes, hashes of recovery codes, and how many codes were wrong. */
@Repository
class FactorRepository {

    private final DSLContext db;

    FactorRepository(DSLContext db) {
        this.db = db;
    }

    /** @param lastStep of the last code that was used */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(byte[] secret, boolean confirmed, long lastStep) {}

    record Failures(int count, Instant last) {}

    Optional<Key> key(UUID account) {
        return db.select(SECOND_FACTOR.SECRET, SECOND_FACTOR.CONFIRMED_AT.isNotNull(), SECOND_FACTOR.LAST_STEP)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetchOptional(mapping(Key::new));
    }

    /** @return false when the account has a confirmed key, which stays */
    boolean propose(UUID account, byte[] secret) {
        return db.insertInto(SECOND_FACTOR)
                        .set(SECOND_FACTOR.ACCOUNT_ID, account)
                        .set(SECOND_FACTOR.SECRET, secret)
                        .onConflict(SECOND_FACTOR.ACCOUNT_ID)
                        .doUpdate()
                        .set(SECOND_FACTOR.SECRET, secret)
                        .where(SECOND_FACTOR.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Uses up the code of this step, and confirms the key with the first one. */
    void use(UUID account, long step, Instant now) {
        db.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .set(
                        SECOND_FACTOR.CONFIRMED_AT,
                        org.jooq.impl.DSL.coalesce(SECOND_FACTOR.CONFIRMED_AT, org.jooq.impl.DSL.val(utc(now))))
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** @return false when there is none */
    boolean removeKey(UUID account) {
        return db.deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }

    boolean hasPasskey(UUID account) {
        return db.fetchExists(db.selectOne()
                .from(PASSKEY)
                .join(PASSKEY_USER)
                .on(PASSKEY_USER.HANDLE.eq(PASSKEY.HANDLE))
                .where(PASSKEY_USER.ACCOUNT_ID.eq(account)));
    }

    void removePasskeys(UUID account) {
        db.deleteFrom(PASSKEY_USER).where(PASSKEY_USER.ACCOUNT_ID.eq(account)).execute();
    }

    /** Replaces all recovery codes of the account. */
    void replaceRecovery(UUID account, Collection<String> hashes) {
        removeRecovery(account);
        var insert = db.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID, RECOVERY_CODE.CODE_HASH);
        for (String hash : hashes) {
            insert = insert.values(account, hash);
        }
        insert.execute();
    }

    void removeRecovery(UUID account) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }

    int recoveryCodes(UUID account) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }

    /** @return false when the account has no such code */
    boolean useRecovery(UUID account, String hash) {
        return db.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    /** Lets the codes of one account be checked one after the other, until the end of the transaction. */
    void lock(UUID account) {
        db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forUpdate()
                .execute();
    }

    Failures failures(UUID account) {
        return db.select(CODE_FAILURE.FAILURES, CODE_FAILURE.FAILED_AT)
                .from(CODE_FAILURE)
                .where(CODE_FAILURE.ACCOUNT_ID.eq(account))
                .fetchOptional(mapping((count, last) -> new Failures(count, last)))
                .orElse(new Failures(0, Instant.EPOCH));
    }

    /** Those without wrong codes are left out. */
    Map<UUID, Failures> failures(Collection<UUID> accounts) {
        return db.select(CODE_FAILURE.ACCOUNT_ID, CODE_FAILURE.FAILURES, CODE_FAILURE.FAILED_AT)
                .from(CODE_FAILURE)
                .where(CODE_FAILURE.ACCOUNT_ID.in(accounts))
                .fetchMap(CODE_FAILURE.ACCOUNT_ID, row -> new Failures(row.value2(), row.value3()));
    }

    void failed(UUID account, Instant now) {
        db.insertInto(CODE_FAILURE)
                .set(CODE_FAILURE.ACCOUNT_ID, account)
                .set(CODE_FAILURE.FAILURES, 1)
                .set(CODE_FAILURE.FAILED_AT, utc(now))
                .onConflict(CODE_FAILURE.ACCOUNT_ID)
                .doUpdate()
                .set(CODE_FAILURE.FAILURES, CODE_FAILURE.FAILURES.plus(1))
                .set(CODE_FAILURE.FAILED_AT, utc(now))
                .execute();
    }

    void forgive(UUID account) {
        db.deleteFrom(CODE_FAILURE).where(CODE_FAILURE.ACCOUNT_ID.eq(account)).execute();
    }

    void nextVersion(UUID account) {
        db.update(ACCOUNT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

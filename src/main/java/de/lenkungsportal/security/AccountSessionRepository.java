package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_SESSION;
import static org.jooq.Records.mapping;

import de.lenkungsportal.security.AccountSession.Device;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sessions of accounts. One holds while its row is there and its account is active and at the version of the row. */
@Repository
class AccountSessionRepository {

    private final DSLContext db;

    AccountSessionRepository(DSLContext db) {
        this.db = db;
    }

    void insert(UUID id, AccountPrincipal principal, Device device, Instant now) {
        db.insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ID, id)
                .set(ACCOUNT_SESSION.ACCOUNT_ID, principal.id())
                .set(ACCOUNT_SESSION.ACCOUNT_VERSION, principal.version())
                .set(ACCOUNT_SESSION.SIGNED_IN_AT, utc(now))
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, utc(now))
                .set(ACCOUNT_SESSION.BROWSER, device.browser())
                .set(ACCOUNT_SESSION.SYSTEM, device.system())
                .set(ACCOUNT_SESSION.NETWORK, device.network())
                .execute();
    }

    void deleteSignedInBefore(Instant time) {
        db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.SIGNED_IN_AT.lt(utc(time)))
                .execute();
    }

    boolean holds(UUID id) {
        return db.fetchExists(db.selectOne()
                .from(ACCOUNT_SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_SESSION.ACCOUNT_ID))
                .where(ACCOUNT_SESSION.ID.eq(id))
                .and(isHeld()));
    }

    Optional<Instant> signedInAt(UUID id) {
        return db.select(ACCOUNT_SESSION.SIGNED_IN_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ID.eq(id))
                .fetchOptional(row -> row.value1());
    }

    void seen(UUID id, Instant now) {
        db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, utc(now))
                .where(ACCOUNT_SESSION.ID.eq(id))
                .execute();
    }

    /** The sessions that hold and were seen since, the one seen last first. */
    List<AccountSession> of(UUID account, Instant since) {
        return db.select(
                        ACCOUNT_SESSION.ID,
                        ACCOUNT_SESSION.BROWSER,
                        ACCOUNT_SESSION.SYSTEM,
                        ACCOUNT_SESSION.NETWORK,
                        ACCOUNT_SESSION.SIGNED_IN_AT,
                        ACCOUNT_SESSION.LAST_SEEN_AT)
                .from(ACCOUNT_SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_SESSION.ACCOUNT_ID))
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), ACCOUNT_SESSION.LAST_SEEN_AT.ge(utc(since)))
                .and(isHeld())
                .orderBy(ACCOUNT_SESSION.LAST_SEEN_AT.desc(), ACCOUNT_SESSION.ID)
                .fetch(mapping((id, browser, system, network, signedIn, seen) ->
                        new AccountSession(id, new Device(browser, system, network), signedIn, seen)));
    }

    void delete(UUID id) {
        db.deleteFrom(ACCOUNT_SESSION).where(ACCOUNT_SESSION.ID.eq(id)).execute();
    }

    /** @return false when the account has no such session */
    boolean delete(UUID account, UUID id) {
        return db.deleteFrom(ACCOUNT_SESSION)
                        .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), ACCOUNT_SESSION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** @return how many */
    int deleteAllBut(UUID account, UUID kept) {
        return db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), ACCOUNT_SESSION.ID.ne(kept))
                .execute();
    }

    /** Lets the session hold at the version that the account is at now. */
    void carryOver(UUID account, UUID id) {
        db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ACCOUNT_VERSION, ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), ACCOUNT_SESSION.ACCOUNT_ID.eq(account), ACCOUNT_SESSION.ID.eq(id))
                .execute();
    }

    private static Condition isHeld() {
        return ACCOUNT.ACTIVE.isTrue().and(ACCOUNT.VERSION.eq(ACCOUNT_SESSION.ACCOUNT_VERSION));
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.SIGN_IN_LINK;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** One-time links; an account has one at most. */
@Repository
class LinkRepository {

    private final DSLContext db;

    LinkRepository(DSLContext db) {
        this.db = db;
    }

    void replace(UUID accountId, String tokenHash, Instant expiresAt) {
        delete(accountId);
        db.insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.TOKEN_HASH, tokenHash)
                .set(SIGN_IN_LINK.ACCOUNT_ID, accountId)
                .set(SIGN_IN_LINK.EXPIRES_AT, utc(expiresAt))
                .execute();
    }

    void delete(UUID accountId) {
        db.deleteFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.ACCOUNT_ID.eq(accountId)).execute();
    }

    Optional<UUID> find(String tokenHash, Instant now) {
        return db.select(SIGN_IN_LINK.ACCOUNT_ID)
                .from(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash), SIGN_IN_LINK.EXPIRES_AT.gt(utc(now)))
                .fetchOptional(Record1::value1);
    }

    /** The account of the link, which exists no more afterwards: of two users of one link, one finds nothing. */
    Optional<UUID> take(String tokenHash, Instant now) {
        return db.deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash), SIGN_IN_LINK.EXPIRES_AT.gt(utc(now)))
                .returningResult(SIGN_IN_LINK.ACCOUNT_ID)
                .fetchOptional(Record1::value1);
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

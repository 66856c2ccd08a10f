package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.FEED_TOKEN;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Hashes of the addresses of feeds. */
@Repository
class FeedTokenRepository {

    private final DSLContext db;

    FeedTokenRepository(DSLContext db) {
        this.db = db;
    }

    /** The one address of this account and purpose; an older one ends. */
    void replace(String purpose, String username, String hash) {
        revoke(purpose, username);
        db.insertInto(FEED_TOKEN, FEED_TOKEN.PURPOSE, FEED_TOKEN.USERNAME, FEED_TOKEN.TOKEN_HASH)
                .values(purpose, username, hash)
                .execute();
    }

    void revoke(String purpose, String username) {
        db.deleteFrom(FEED_TOKEN)
                .where(FEED_TOKEN.PURPOSE.eq(purpose))
                .and(FEED_TOKEN.USERNAME.eq(username))
                .execute();
    }

    void revokeAll(String username) {
        db.deleteFrom(FEED_TOKEN).where(FEED_TOKEN.USERNAME.eq(username)).execute();
    }

    boolean exists(String purpose, String username) {
        return db.fetchExists(FEED_TOKEN, FEED_TOKEN.PURPOSE.eq(purpose).and(FEED_TOKEN.USERNAME.eq(username)));
    }

    Optional<String> username(String purpose, String hash) {
        return db.select(FEED_TOKEN.USERNAME)
                .from(FEED_TOKEN)
                .where(FEED_TOKEN.PURPOSE.eq(purpose))
                .and(FEED_TOKEN.TOKEN_HASH.eq(hash))
                .fetchOptional(Record1::value1);
    }
}

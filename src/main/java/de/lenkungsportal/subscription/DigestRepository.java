package de.lenkungsportal.subscription;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.DIGEST_SUBSCRIPTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.value;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.subscription.DigestSubscription.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who ordered the digest, and which week each of them has got. */
@Repository
class DigestRepository {

    private final DSLContext db;

    DigestRepository(DSLContext db) {
        this.db = db;
    }

    /** @param sentFor the Monday of the digest before, null for the first one */
    record Due(
            UUID account,
            String username,
            String address,
            @Nullable LocalDate sentFor) {}

    Optional<DigestSubscription> find(String username) {
        return db.select(
                        DIGEST_SUBSCRIPTION.ADDRESS,
                        when(DIGEST_SUBSCRIPTION.CONFIRMED_AT.isNull(), inline(State.WAITING.name()))
                                .otherwise(inline(State.CONFIRMED.name())))
                .from(DIGEST_SUBSCRIPTION)
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account(username)))
                .fetchOptional(mapping((address, state) -> new DigestSubscription(address, State.valueOf(state))));
    }

    boolean knows(String username) {
        return db.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    /** @return false when the last code was asked for after that time */
    boolean request(String username, String address, String codeHash, Instant now, Instant notAfter) {
        return db.insertInto(
                                DIGEST_SUBSCRIPTION,
                                DIGEST_SUBSCRIPTION.ACCOUNT_ID,
                                DIGEST_SUBSCRIPTION.ADDRESS,
                                DIGEST_SUBSCRIPTION.CODE_HASH,
                                DIGEST_SUBSCRIPTION.REQUESTED_AT)
                        .select(select(ACCOUNT.ID, value(address), value(codeHash), value(utc(now)))
                                .from(ACCOUNT)
                                .where(ACCOUNT.USERNAME.eq(username)))
                        .onConflict(DIGEST_SUBSCRIPTION.ACCOUNT_ID)
                        .doUpdate()
                        .set(DIGEST_SUBSCRIPTION.ADDRESS, address)
                        .set(DIGEST_SUBSCRIPTION.CODE_HASH, codeHash)
                        .set(DIGEST_SUBSCRIPTION.REQUESTED_AT, utc(now))
                        .setNull(DIGEST_SUBSCRIPTION.CONFIRMED_AT)
                        .where(DIGEST_SUBSCRIPTION.REQUESTED_AT.le(utc(notAfter)))
                        .execute()
                == 1;
    }

    /** @return false when that is not the code, or it was asked for before that time */
    boolean confirm(String username, String codeHash, Instant now, Instant notBefore) {
        return db.update(DIGEST_SUBSCRIPTION)
                        .setNull(DIGEST_SUBSCRIPTION.CODE_HASH)
                        .set(DIGEST_SUBSCRIPTION.CONFIRMED_AT, utc(now))
                        .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account(username)))
                        .and(DIGEST_SUBSCRIPTION.CODE_HASH.eq(codeHash))
                        .and(DIGEST_SUBSCRIPTION.REQUESTED_AT.ge(utc(notBefore)))
                        .execute()
                == 1;
    }

    /** @return false when there is none */
    boolean delete(String username) {
        return db.deleteFrom(DIGEST_SUBSCRIPTION)
                        .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account(username)))
                        .execute()
                == 1;
    }

    /** Who has not got the digest of this week and may read it. */
    List<Due> due(LocalDate monday) {
        return db.select(ACCOUNT.ID, ACCOUNT.USERNAME, DIGEST_SUBSCRIPTION.ADDRESS, DIGEST_SUBSCRIPTION.SENT_FOR)
                .from(DIGEST_SUBSCRIPTION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DIGEST_SUBSCRIPTION.ACCOUNT_ID))
                .where(isDue(monday))
                .and(ACCOUNT.ACTIVE)
                .and(ACCOUNT.ROLE.ne("PROVIDER"))
                .orderBy(ACCOUNT.ID)
                .fetch(mapping(Due::new));
    }

    /** @return false when another sender was faster, or the digest was cancelled meanwhile */
    boolean claim(UUID account, LocalDate monday) {
        return db.update(DIGEST_SUBSCRIPTION)
                        .set(DIGEST_SUBSCRIPTION.SENT_FOR, monday)
                        .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account), isDue(monday))
                        .execute()
                == 1;
    }

    /** Undoes a claim, so that the digest is tried again. */
    void giveBack(Due due, LocalDate monday) {
        db.update(DIGEST_SUBSCRIPTION)
                .set(DIGEST_SUBSCRIPTION.SENT_FOR, due.sentFor())
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(due.account()), DIGEST_SUBSCRIPTION.SENT_FOR.eq(monday))
                .execute();
    }

    private static Condition isDue(LocalDate monday) {
        return DIGEST_SUBSCRIPTION
                .CONFIRMED_AT
                .isNotNull()
                .and(DIGEST_SUBSCRIPTION.SENT_FOR.isNull().or(DIGEST_SUBSCRIPTION.SENT_FOR.lt(monday)));
    }

    private static Select<Record1<UUID>> account(String username) {
        return select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.USERNAME.eq(username));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

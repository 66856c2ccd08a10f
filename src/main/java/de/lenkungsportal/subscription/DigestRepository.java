package de.lenkungsportal.subscription;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.DIGEST_LINK;
import static de.lenkungsportal.db.Tables.DIGEST_SUBSCRIPTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.value;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.security.Role;
import de.lenkungsportal.subscription.DigestSubscription.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

    /**
     * @param sentFor the Monday of the digest before, null for the first one
     * @param toldUntil up to when a digest told what is new, null before the first one
     */
    record Due(
            UUID account,
            String username,
            String address,
            @Nullable LocalDate sentFor,
            @Nullable Instant toldUntil) {}

    Optional<DigestSubscription> find(String username, DigestTopic topic) {
        return db.select(
                        DIGEST_SUBSCRIPTION.ADDRESS,
                        when(DIGEST_SUBSCRIPTION.CONFIRMED_AT.isNull(), inline(State.WAITING.name()))
                                .otherwise(inline(State.CONFIRMED.name())))
                .from(DIGEST_SUBSCRIPTION)
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account(username)), DIGEST_SUBSCRIPTION.TOPIC.eq(topic))
                .fetchOptional(mapping((address, state) -> new DigestSubscription(address, State.valueOf(state))));
    }

    @Nullable Instant toldUntil(String username) {
        return db.select(DIGEST_SUBSCRIPTION.TOLD_UNTIL)
                .from(DIGEST_SUBSCRIPTION)
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account(username)))
                .fetchOptional(DIGEST_SUBSCRIPTION.TOLD_UNTIL)
                .orElse(null);
    }

    boolean knows(String username) {
        return db.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    /** Waits for this code. The links of mails to an address before end: whoever reads those shall not end this one. */
    void request(String username, DigestTopic topic, String address, String codeHash, Instant now) {
        db.insertInto(
                        DIGEST_SUBSCRIPTION,
                        DIGEST_SUBSCRIPTION.ACCOUNT_ID,
                        DIGEST_SUBSCRIPTION.TOPIC,
                        DIGEST_SUBSCRIPTION.ADDRESS,
                        DIGEST_SUBSCRIPTION.CODE_HASH,
                        DIGEST_SUBSCRIPTION.REQUESTED_AT)
                .select(select(
                                ACCOUNT.ID,
                                value(topic.name(), DIGEST_SUBSCRIPTION.TOPIC),
                                value(address),
                                value(codeHash),
                                value(utc(now)))
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(username)))
                .onConflict(DIGEST_SUBSCRIPTION.ACCOUNT_ID)
                .doUpdate()
                .set(DIGEST_SUBSCRIPTION.TOPIC, topic)
                .set(DIGEST_SUBSCRIPTION.ADDRESS, address)
                .set(DIGEST_SUBSCRIPTION.CODE_HASH, codeHash)
                .set(DIGEST_SUBSCRIPTION.REQUESTED_AT, utc(now))
                .setNull(DIGEST_SUBSCRIPTION.CONFIRMED_AT)
                .execute();
        db.deleteFrom(DIGEST_LINK)
                .where(DIGEST_LINK.ACCOUNT_ID.eq(account(username)))
                .execute();
    }

    /** Forgets addresses whose owner did not confirm them in time. */
    int forgetUnconfirmed(Instant requestedBefore) {
        return db.deleteFrom(DIGEST_SUBSCRIPTION)
                .where(
                        DIGEST_SUBSCRIPTION.CONFIRMED_AT.isNull(),
                        DIGEST_SUBSCRIPTION.REQUESTED_AT.lt(utc(requestedBefore)))
                .execute();
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

    /** Who ordered this topic, may read it and has not got the digest of this week. */
    List<Due> due(LocalDate monday, DigestTopic topic) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        DIGEST_SUBSCRIPTION.ADDRESS,
                        DIGEST_SUBSCRIPTION.SENT_FOR,
                        DIGEST_SUBSCRIPTION.TOLD_UNTIL)
                .from(DIGEST_SUBSCRIPTION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DIGEST_SUBSCRIPTION.ACCOUNT_ID))
                .where(isDue(monday))
                .and(DIGEST_SUBSCRIPTION.TOPIC.eq(topic))
                .and(ACCOUNT.ACTIVE)
                .and(ACCOUNT.ROLE.in(Arrays.stream(Role.values())
                        .filter(role -> DigestTopic.of(role) == topic)
                        .map(Role::name)
                        .toList()))
                .orderBy(ACCOUNT.ID)
                .fetch(mapping(
                        (id, username, address, sentFor, told) -> new Due(id, username, address, sentFor, told)));
    }

    /** @return false when another sender was faster, or the digest was cancelled meanwhile */
    boolean claim(UUID account, LocalDate monday) {
        return db.update(DIGEST_SUBSCRIPTION)
                        .set(DIGEST_SUBSCRIPTION.SENT_FOR, monday)
                        .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account), isDue(monday))
                        .execute()
                == 1;
    }

    /** Releases a claim, so that sending is retried. */
    void giveBack(Due due, LocalDate monday) {
        db.update(DIGEST_SUBSCRIPTION)
                .set(DIGEST_SUBSCRIPTION.SENT_FOR, due.sentFor())
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(due.account()), DIGEST_SUBSCRIPTION.SENT_FOR.eq(monday))
                .execute();
    }

    void told(UUID account, Instant until) {
        db.update(DIGEST_SUBSCRIPTION)
                .set(DIGEST_SUBSCRIPTION.TOLD_UNTIL, utc(until))
                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account))
                .execute();
    }

    /**
     * Keeps the link of a mail that is about to be sent; one of the same week that was not sent ends, and so do those of a year ago.
     *
     * @return false when the digest was cancelled meanwhile
     */
    boolean link(UUID account, LocalDate monday, String tokenHash) {
        db.deleteFrom(DIGEST_LINK)
                .where(DIGEST_LINK.ACCOUNT_ID.eq(account), DIGEST_LINK.WEEK.lt(monday.minusYears(1)))
                .execute();
        return db.insertInto(DIGEST_LINK, DIGEST_LINK.TOKEN_HASH, DIGEST_LINK.ACCOUNT_ID, DIGEST_LINK.WEEK)
                        .select(select(value(tokenHash), DIGEST_SUBSCRIPTION.ACCOUNT_ID, value(monday))
                                .from(DIGEST_SUBSCRIPTION)
                                .where(DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(account)))
                        .onConflict(DIGEST_LINK.ACCOUNT_ID, DIGEST_LINK.WEEK)
                        .doUpdate()
                        .set(DIGEST_LINK.TOKEN_HASH, tokenHash)
                        .execute()
                == 1;
    }

    /** Whose digest a link ends. */
    Optional<String> linked(String tokenHash) {
        return db.select(ACCOUNT.USERNAME)
                .from(DIGEST_LINK)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DIGEST_LINK.ACCOUNT_ID))
                .where(DIGEST_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(ACCOUNT.USERNAME);
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

    private static Instant utc(Instant instant) {
        return instant;
    }
}

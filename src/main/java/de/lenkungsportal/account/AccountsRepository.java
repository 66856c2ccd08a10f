package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;

import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AccountsRepository {

    private final DSLContext db;

    AccountsRepository(DSLContext db) {
        this.db = db;
    }

    Page<Account> page(String search, int page, int size) {
        Condition condition = search.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.USERNAME
                        .containsIgnoreCase(search.strip())
                        .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(search.strip()));
        return new Page<>(
                fetch(condition, size, page * size),
                page,
                size,
                db.fetchCount(db.selectFrom(ACCOUNT).where(condition)));
    }

    Optional<Account> find(UUID id) {
        return fetch(ACCOUNT.ID.eq(id), 1, 0).stream().findFirst();
    }

    Optional<Account> find(String username) {
        return fetch(ACCOUNT.USERNAME.equalIgnoreCase(username), 1, 0).stream().findFirst();
    }

    private List<Account> fetch(Condition condition, int limit, int offset) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.AGS,
                        MUNICIPALITY.NAME,
                        ACCOUNT.ACTIVE,
                        DSL.field(ACCOUNT.PASSWORD_HASH.isNotNull()),
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(ACCOUNT.AGS))
                .where(condition)
                .orderBy(DSL.lower(ACCOUNT.USERNAME), ACCOUNT.ID)
                .limit(limit)
                .offset(offset)
                .fetch(mapping((id, username, name, role, ags, municipality, active, passwordSet, version) ->
                        new Account(id, username, name, role, ags, municipality, active, passwordSet, version)));
    }

    /** Administrators who can sign in, locked until the end of the transaction, so that two cannot demote each other. */
    List<UUID> lockUsableAdmins() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.ADMIN), ACCOUNT.ACTIVE.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(mapping(id -> id));
    }

    boolean hasAdminWithPassword() {
        return db.fetchExists(
                ACCOUNT, ACCOUNT.ROLE.eq(Role.ADMIN), ACCOUNT.ACTIVE.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    UUID insert(String username, Change account) {
        UUID id = UUID.randomUUID();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.ROLE, account.role())
                .set(ACCOUNT.AGS, account.ags())
                .set(ACCOUNT.ACTIVE, account.active())
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        return id;
    }

    /** @return false when the account is no longer at this version */
    boolean update(UUID id, int version, Change account) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                        .set(ACCOUNT.ROLE, account.role())
                        .set(ACCOUNT.AGS, account.ags())
                        .set(ACCOUNT.ACTIVE, account.active())
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @return false when the account is no longer at this version */
    boolean touch(UUID id, int version) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @return false when the account is no longer at this version */
    boolean clearPassword(UUID id, int version) {
        return db.update(ACCOUNT)
                        .setNull(ACCOUNT.PASSWORD_HASH)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void setPassword(UUID id, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }
}

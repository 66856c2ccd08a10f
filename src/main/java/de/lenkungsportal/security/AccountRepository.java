package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    boolean hasAny() {
        return db.fetchExists(ACCOUNT);
    }

    void insert(PortalUser user, String passwordHash) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, UUID.randomUUID())
                .set(ACCOUNT.USERNAME, user.username())
                .set(ACCOUNT.DISPLAY_NAME, user.displayName())
                .set(ACCOUNT.ROLE, user.role().name())
                .set(ACCOUNT.AGS, user.ags())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .execute();
    }

    Optional<Accounts.Principal> find(String username) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.USERNAME.equalIgnoreCase(username))
                .fetchOptional(account -> new Accounts.Principal(
                        new PortalUser(
                                account.getUsername(),
                                account.getDisplayName(),
                                Role.valueOf(account.getRole()),
                                account.getAgs()),
                        account.getPasswordHash(),
                        account.getActive()));
    }
}

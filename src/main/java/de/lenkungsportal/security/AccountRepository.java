package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;

import de.lenkungsportal.platform.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads accounts for signing in. They are kept by the package {@code account}. */
@Repository
public class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    /** @param hash null until the one-time link was used */
    public record Stored(
            AccountPrincipal principal, @Nullable String hash, boolean active) {}

    boolean hasAny() {
        return db.fetchExists(ACCOUNT);
    }

    public void insert(PortalUser user, String passwordHash) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, UUID.randomUUID())
                .set(ACCOUNT.USERNAME, user.username())
                .set(ACCOUNT.DISPLAY_NAME, user.displayName())
                .set(ACCOUNT.ROLE, user.role())
                .set(ACCOUNT.AGS, user.ags())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
    }

    public Optional<Stored> find(String username) {
        return Text.isStorable(username) ? find(ACCOUNT.USERNAME.equalIgnoreCase(username)) : Optional.empty();
    }

    Optional<Stored> find(UUID id) {
        return find(ACCOUNT.ID.eq(id));
    }

    private Optional<Stored> find(Condition condition) {
        return db.selectFrom(ACCOUNT)
                .where(condition)
                .fetchOptional(account -> new Stored(
                        new AccountPrincipal(
                                account.getId(),
                                account.getVersion(),
                                new PortalUser(
                                        account.getUsername(),
                                        account.getDisplayName(),
                                        account.getRole(),
                                        account.getAgs())),
                        account.getPasswordHash(),
                        account.getActive()));
    }

    /** The version of an active account, empty for a deactivated or a deleted one. */
    Optional<Integer> activeVersion(UUID id) {
        return db.select(ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.ACTIVE.isTrue())
                .fetchOptional(Record1::value1);
    }

    public boolean knowsMunicipality(String ags) {
        return db.fetchExists(
                MUNICIPALITY,
                MUNICIPALITY.AGS.eq(ags),
                MUNICIPALITY.KIND.cast(SQLDataType.CLOB).in("CITY", "KREIS"));
    }
}

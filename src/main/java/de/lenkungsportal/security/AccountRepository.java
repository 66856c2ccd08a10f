package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_HOME;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads accounts for signing in. They are kept by the package {@code account}. */
@Repository
public class AccountRepository {

    private static final Field<String[]> HOMES = array(
                    select(ACCOUNT_HOME.AGS).from(ACCOUNT_HOME).where(ACCOUNT_HOME.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .as("homes");

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
        return db.select(ACCOUNT.fields())
                .select(HOMES)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(row -> new Stored(
                        new AccountPrincipal(row.get(ACCOUNT.ID), row.get(ACCOUNT.VERSION), user(row)),
                        row.get(ACCOUNT.PASSWORD_HASH),
                        row.get(ACCOUNT.ACTIVE)));
    }

    private static PortalUser user(Record row) {
        var user = new PortalUser(
                row.get(ACCOUNT.USERNAME), row.get(ACCOUNT.DISPLAY_NAME), row.get(ACCOUNT.ROLE), row.get(ACCOUNT.AGS));
        return user.role() == Role.STEERING ? user.beginningWith(Set.of(row.get(HOMES))) : user;
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

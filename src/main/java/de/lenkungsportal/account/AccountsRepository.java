package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_HOME;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Office;
import de.lenkungsportal.db.tables.Municipality;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountsRepository {

    private static final Municipality PLACE = MUNICIPALITY.as("place");

    private static final Field<List<Home>> HOMES = multiset(select(PLACE.AGS, PLACE.NAME)
                    .from(ACCOUNT_HOME)
                    .join(PLACE)
                    .on(PLACE.AGS.eq(ACCOUNT_HOME.AGS))
                    .where(ACCOUNT_HOME.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .orderBy(PLACE.NAME, PLACE.AGS))
            .convertFrom(rows -> rows.map(mapping(Home::new)));

    private final DSLContext db;

    AccountsRepository(DSLContext db) {
        this.db = db;
    }

    List<Account> all(String search) {
        return fetch(matches(search), Integer.MAX_VALUE, 0);
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.USERNAME
                        .containsIgnoreCase(search.strip())
                        .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(search.strip()));
    }

    Page<Account> page(String search, int page, int size) {
        Condition condition = matches(search);
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
                        HOMES,
                        ACCOUNT.ORGANISATION,
                        ACCOUNT.MAIL,
                        ACCOUNT.PHONE,
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
                .fetch(mapping(
                        (id,
                                username,
                                name,
                                role,
                                ags,
                                municipality,
                                homes,
                                organisation,
                                mail,
                                phone,
                                active,
                                passwordSet,
                                version) -> new Account(
                                id,
                                username,
                                name,
                                role,
                                ags,
                                municipality,
                                homes,
                                organisation == null ? null : new Office(organisation, mail, phone),
                                active,
                                passwordSet,
                                version)));
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
                .set(office(account))
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        homes(id, account.homes());
        return id;
    }

    /** @return false when the account is no longer at this version */
    boolean update(UUID id, int version, Change account) {
        boolean isWritten = db.update(ACCOUNT)
                        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                        .set(ACCOUNT.ROLE, account.role())
                        .set(ACCOUNT.AGS, account.ags())
                        .set(ACCOUNT.ACTIVE, account.active())
                        .set(office(account))
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
        if (isWritten) {
            homes(id, account.homes());
        }
        return isWritten;
    }

    private static Map<Field<?>, @Nullable String> office(Change account) {
        Office office = account.office();
        var columns = new LinkedHashMap<Field<?>, @Nullable String>();
        columns.put(ACCOUNT.ORGANISATION, office == null ? null : office.organisation());
        columns.put(ACCOUNT.MAIL, office == null ? null : office.mail());
        columns.put(ACCOUNT.PHONE, office == null ? null : office.phone());
        return columns;
    }

    private void homes(UUID id, Set<String> homes) {
        db.deleteFrom(ACCOUNT_HOME).where(ACCOUNT_HOME.ACCOUNT_ID.eq(id)).execute();
        if (!homes.isEmpty()) {
            db.insertInto(ACCOUNT_HOME, ACCOUNT_HOME.ACCOUNT_ID, ACCOUNT_HOME.AGS)
                    .valuesOfRows(homes.stream().map(ags -> row(id, ags)).toList())
                    .execute();
        }
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

    /** @return false when the account is no longer at this version */
    boolean delete(UUID id, int version) {
        return db.deleteFrom(ACCOUNT)
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

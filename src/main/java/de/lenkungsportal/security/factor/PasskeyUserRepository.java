package de.lenkungsportal.security.factor;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.PASSKEY_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.value;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** The random handles by which authenticators know accounts. */
@Repository
class PasskeyUserRepository implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext db;

    PasskeyUserRepository(DSLContext db) {
        this.db = db;
    }

    Optional<UUID> account(Bytes handle) {
        return db.select(PASSKEY_USER.ACCOUNT_ID)
                .from(PASSKEY_USER)
                .where(PASSKEY_USER.HANDLE.eq(handle.getBytes()))
                .fetchOptional(PASSKEY_USER.ACCOUNT_ID);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PASSKEY_USER.HANDLE.eq(handle.getBytes()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(ACCOUNT.USERNAME.eq(username));
    }

    private @Nullable PublicKeyCredentialUserEntity find(Condition condition) {
        return db.select(PASSKEY_USER.HANDLE, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(PASSKEY_USER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PASSKEY_USER.ACCOUNT_ID))
                .where(condition)
                .fetchOne(mapping((handle, username, name) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(handle))
                        .name(username)
                        .displayName(name)
                        .build()));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        db.insertInto(PASSKEY_USER, PASSKEY_USER.ACCOUNT_ID, PASSKEY_USER.HANDLE)
                .select(select(ACCOUNT.ID, value(user.getId().getBytes()))
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(user.getName())))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void delete(Bytes handle) {
        db.deleteFrom(PASSKEY_USER)
                .where(PASSKEY_USER.HANDLE.eq(handle.getBytes()))
                .execute();
    }
}

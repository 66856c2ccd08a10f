package de.lenkungsportal.security.factor;

import static de.lenkungsportal.db.Tables.PASSKEY;
import static de.lenkungsportal.db.Tables.PASSKEY_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import de.lenkungsportal.db.tables.records.PasskeyRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Public keys of passkeys. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private final DSLContext db;

    PasskeyRepository(DSLContext db) {
        this.db = db;
    }

    /** The oldest first. */
    List<Passkey> of(UUID account) {
        return db.select(PASSKEY.ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(isOf(account))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(mapping((id, name, created, used) ->
                        new Passkey(id, name, created, used.isAfter(created) ? used : null)));
    }

    /** @return false when the account has no such passkey */
    boolean rename(UUID account, UUID id, String name) {
        return db.update(PASSKEY)
                        .set(PASSKEY.NAME, name)
                        .where(PASSKEY.ID.eq(id))
                        .and(isOf(account))
                        .execute()
                == 1;
    }

    /** @return false when the account has no such passkey */
    boolean remove(UUID account, UUID id) {
        return db.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id))
                        .and(isOf(account))
                        .execute()
                == 1;
    }

    private static Condition isOf(UUID account) {
        return PASSKEY.HANDLE.in(
                select(PASSKEY_USER.HANDLE).from(PASSKEY_USER).where(PASSKEY_USER.ACCOUNT_ID.eq(account)));
    }

    /**
     * Keeps a new passkey, or what a sign-in with a known one says about it. The counter is compared in the same statement, so that of
     * two sign-ins at the same moment with one counter the second is refused.
     *
     * @throws MaliciousCounterValueException when the counter of a known passkey does not rise
     */
    @Override
    public void save(CredentialRecord passkey) {
        int saved = db.insertInto(PASSKEY)
                .set(PASSKEY.ID, UUID.randomUUID())
                .set(PASSKEY.CREDENTIAL_ID, passkey.getCredentialId().getBytes())
                .set(PASSKEY.HANDLE, passkey.getUserEntityUserId().getBytes())
                .set(PASSKEY.NAME, passkey.getLabel())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.USER_VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(
                        PASSKEY.TRANSPORTS,
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .set(PASSKEY.ATTESTATION_OBJECT, bytes(passkey.getAttestationObject()))
                .set(PASSKEY.ATTESTATION_CLIENT_DATA, bytes(passkey.getAttestationClientDataJSON()))
                .set(PASSKEY.CREATED_AT, utc(passkey.getCreated()))
                // A passkey that was only registered was not used; Spring Security takes both times a moment apart.
                .set(PASSKEY.LAST_USED_AT, utc(passkey.getCreated()))
                .onConflict(PASSKEY.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.USER_VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.LAST_USED_AT, utc(passkey.getLastUsed()))
                .where(risesTo(passkey.getSignatureCount()))
                .execute();
        if (saved == 0) {
            throw new MaliciousCounterValueException(
                    "the signature counter does not rise", counter(passkey), passkey.getSignatureCount());
        }
    }

    private long counter(CredentialRecord passkey) {
        return db.select(PASSKEY.SIGNATURE_COUNT)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(passkey.getCredentialId().getBytes()))
                .fetchSingle()
                .value1();
    }

    /** An authenticator without a counter always says zero (WebAuthn Level 2, section 6.1.1). */
    private static Condition risesTo(long counter) {
        return counter == 0 ? PASSKEY.SIGNATURE_COUNT.eq(0L) : PASSKEY.SIGNATURE_COUNT.lt(counter);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()))
                .fetchOne(PasskeyRepository::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.HANDLE.eq(handle.getBytes()))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(PasskeyRepository::credential);
    }

    @Override
    public void delete(Bytes id) {
        db.deleteFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes())).execute();
    }

    private static CredentialRecord credential(PasskeyRecord row) {
        byte[] attestation = row.getAttestationObject();
        byte[] clientData = row.getAttestationClientData();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredentialId()))
                .userEntityUserId(new Bytes(row.getHandle()))
                .label(row.getName())
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(row.getUserVerified())
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackedUp())
                .transports(Arrays.stream(row.getTransports().split(",", -1))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(attestation == null ? null : new Bytes(attestation))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .created(row.getCreatedAt())
                .lastUsed(row.getLastUsedAt())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static Instant utc(Instant instant) {
        return instant;
    }
}

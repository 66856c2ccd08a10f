package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.AGREEMENT_ATTACHMENT;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the files of agreements in the database, so that every node and every backup has them. */
@Repository
class AttachmentRepository {

    /** Those that are not removed, without content, beside an agreement. */
    static final Field<List<Attachment>> OF_AGREEMENT = multiset(select(
                            AGREEMENT_ATTACHMENT.ID,
                            AGREEMENT_ATTACHMENT.AGREEMENT,
                            AGREEMENT_ATTACHMENT.FILE_NAME,
                            AGREEMENT_ATTACHMENT.SIZE,
                            AGREEMENT_ATTACHMENT.SHA256,
                            AGREEMENT_ATTACHMENT.ADDED_BY,
                            AGREEMENT_ATTACHMENT.ADDED_AT,
                            AGREEMENT_ATTACHMENT.REMOVED_AT)
                    .from(AGREEMENT_ATTACHMENT)
                    .where(AGREEMENT_ATTACHMENT.AGREEMENT.eq(COOPERATION_AGREEMENT.ID))
                    .and(AGREEMENT_ATTACHMENT.REMOVED_AT.isNull())
                    .orderBy(AGREEMENT_ATTACHMENT.ADDED_AT, AGREEMENT_ATTACHMENT.ID))
            .as("attachments")
            .convertFrom(files -> files.map(mapping(AttachmentRepository::attachment)));

    private final DSLContext db;

    AttachmentRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Attachment.File file) {
        Attachment attachment = file.attachment();
        db.insertInto(AGREEMENT_ATTACHMENT)
                .set(AGREEMENT_ATTACHMENT.ID, attachment.id())
                .set(AGREEMENT_ATTACHMENT.AGREEMENT, attachment.agreement())
                .set(AGREEMENT_ATTACHMENT.FILE_NAME, attachment.fileName())
                .set(AGREEMENT_ATTACHMENT.SIZE, attachment.size())
                .set(AGREEMENT_ATTACHMENT.SHA256, attachment.sha256())
                .set(AGREEMENT_ATTACHMENT.CONTENT, file.content())
                .set(AGREEMENT_ATTACHMENT.ADDED_BY, attachment.addedBy())
                .set(AGREEMENT_ATTACHMENT.ADDED_AT, Instant.now())
                .execute();
    }

    /** With its content; empty when there is none, it was removed, or it belongs to another agreement. */
    Optional<Attachment.File> find(String agreement, UUID id) {
        return db.selectFrom(AGREEMENT_ATTACHMENT)
                .where(AGREEMENT_ATTACHMENT.ID.eq(id))
                .and(AGREEMENT_ATTACHMENT.AGREEMENT.eq(agreement))
                .and(AGREEMENT_ATTACHMENT.REMOVED_AT.isNull())
                .fetchOptional(row -> new Attachment.File(
                        attachment(
                                row.getId(),
                                row.getAgreement(),
                                row.getFileName(),
                                row.getSize(),
                                row.getSha256(),
                                row.getAddedBy(),
                                row.getAddedAt(),
                                row.getRemovedAt()),
                        row.getContent()));
    }

    int count(String agreement) {
        return db.fetchCount(
                AGREEMENT_ATTACHMENT,
                AGREEMENT_ATTACHMENT.AGREEMENT.eq(agreement),
                AGREEMENT_ATTACHMENT.REMOVED_AT.isNull());
    }

    /** Deletes the content of a file; its record is kept. */
    boolean remove(String agreement, UUID id, String by) {
        return db.update(AGREEMENT_ATTACHMENT)
                        .setNull(AGREEMENT_ATTACHMENT.CONTENT)
                        .set(AGREEMENT_ATTACHMENT.REMOVED_BY, by)
                        .set(AGREEMENT_ATTACHMENT.REMOVED_AT, Instant.now())
                        .where(AGREEMENT_ATTACHMENT.ID.eq(id))
                        .and(AGREEMENT_ATTACHMENT.AGREEMENT.eq(agreement))
                        .and(AGREEMENT_ATTACHMENT.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Attachment attachment(
            UUID id,
            String agreement,
            String fileName,
            int size,
            String sha256,
            String addedBy,
            Instant addedAt,
            @Nullable Instant removedAt) {
        return new Attachment(id, agreement, fileName, size, sha256, addedBy, addedAt, removedAt);
    }
}

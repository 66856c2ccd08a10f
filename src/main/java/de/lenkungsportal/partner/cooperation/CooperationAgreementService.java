package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.request.HeavyWork;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads Kooperationsvereinbarungen; the coordinator of the municipality keeps them and their files. Every version stays. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CooperationAgreementService {

    static final String KIND = "agreement";

    /** Bytes. */
    public static final int LARGEST_FILE = PdfCheck.LARGEST;

    private static final int MOST_FILES = 20;

    private final CooperationAgreementRepository repository;
    private final CooperationAgreementRevisionRepository revisions;
    private final CooperationAgreementPartyRepository parties;
    private final AttachmentRepository attachments;
    private final OrganisationNameRepository organisations;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final HeavyWork heavy;
    private final TransactionTemplate transactions;

    CooperationAgreementService(
            CooperationAgreementRepository repository,
            CooperationAgreementRevisionRepository revisions,
            CooperationAgreementPartyRepository parties,
            AttachmentRepository attachments,
            OrganisationNameRepository organisations,
            CurrentUser currentUser,
            AuditTrail audit,
            HeavyWork heavy,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.revisions = revisions;
        this.parties = parties;
        this.attachments = attachments;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.heavy = heavy;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** One page by municipality, the latest signature first, with a constant number of queries. */
    public Page<CooperationAgreement> page(CooperationAgreementFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching agreements in the same order, one query. */
    public void stream(CooperationAgreementFilter filter, Consumer<CooperationAgreement> consumer) {
        repository.stream(filter, consumer);
    }

    /** @throws NotFoundException when there is no such agreement */
    public CooperationAgreement get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such agreement
     */
    public List<CooperationAgreement> history(String id) {
        CooperationAgreement current = get(id);
        return Stream.concat(Stream.of(current), revisions.before(current).stream())
                .toList();
    }

    /**
     * @param ags the own municipality
     * @param reason why, for everyone to read in the history; may be null
     * @throws NotFoundException when the municipality is not the own one
     * @throws InvalidInputException when it breaks a rule or names an organisation or agreement that there is not
     */
    @Coordinators
    @Transactional
    public CooperationAgreement create(String ags, CooperationAgreementContent given, @Nullable String reason) {
        PortalUser user = currentUser.requireOwn(ags, KIND, ags);
        CooperationAgreementContent content = given.checked();
        requireLinks(ags, content, null);
        String id = UUID.randomUUID().toString();
        repository.insert(id, ags, content, new Write("ENTERED", user.username(), PartnerInput.reason(reason)));
        parties.set(id, content.parties());
        audit.record("AGREEMENT_CREATED", "AGREEMENT", id, ags, "");
        return get(id);
    }

    /**
     * @param reason why, for everyone to read in the history; may be null
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when it breaks a rule or names an organisation or agreement that there is not
     * @throws StaleWriteException when it has another version by now
     */
    @Coordinators
    @Transactional
    public CooperationAgreement change(
            String id, int version, CooperationAgreementContent given, @Nullable String reason) {
        CooperationAgreement stored = own(id, version);
        CooperationAgreementContent content = given.checked();
        requireLinks(stored.ags(), content, id);
        write(stored, content, "CHANGED", reason);
        parties.set(id, content.parties());
        return get(id);
    }

    /**
     * Takes back the latest change: what the version before said becomes a new version.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when there is no earlier version
     * @throws StaleWriteException when it has another version by now
     */
    @Coordinators
    @Transactional
    public CooperationAgreement undo(String id, int version) {
        CooperationAgreement stored = own(id, version);
        CooperationAgreement before = revisions.before(stored).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("version", "partner.problem.nothingToUndo"));
        write(stored, before.content(), "UNDONE", null);
        parties.bringBack(id, before);
        return get(id);
    }

    /**
     * A file with its content.
     *
     * @throws NotFoundException when there is none, or it was removed
     */
    public Attachment.File attachment(String id, UUID attachment) {
        return attachments.find(id, attachment).orElseThrow(() -> new NotFoundException(KIND, attachment.toString()));
    }

    /**
     * Adds a PDF, which is in memory only while it is this caller's turn.
     *
     * @param fileName as the sender calls it; only its last part is kept
     * @param file is closed
     * @throws NotFoundException when the agreement is missing or belongs to another municipality
     * @throws InvalidInputException when it is no PDF by its content, larger than 10 MiB, or one file too many
     * @throws de.lenkungsportal.platform.request.BusyException when too many send files at once
     */
    @Coordinators
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment attach(String id, String fileName, ReceivedFile file) {
        return heavy.run(
                () -> Objects.requireNonNull(transactions.execute(status -> attach(id, fileName, file.drain()))));
    }

    @Coordinators
    @Transactional
    Attachment attach(String id, String fileName, byte[] content) {
        CooperationAgreement stored = get(id);
        PortalUser user = currentUser.requireOwn(stored.ags(), KIND, id);
        Attachment attachment = PdfCheck.taken(id, fileName, content, user.username());
        if (attachments.count(id) >= MOST_FILES) {
            throw new InvalidInputException("file", "partner.problem.tooManyFiles");
        }
        attachments.insert(new Attachment.File(attachment, content));
        audit.record("ATTACHMENT_ADDED", "AGREEMENT", id, stored.ags(), "attachment " + attachment.id());
        return attachment;
    }

    /**
     * Removes the content of a file; that there was one stays on record.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     */
    @Coordinators
    @Transactional
    public void detach(String id, UUID attachment) {
        CooperationAgreement stored = get(id);
        PortalUser user = currentUser.requireOwn(stored.ags(), KIND, id);
        if (!attachments.remove(id, attachment, user.username())) {
            throw new NotFoundException(KIND, attachment.toString());
        }
        audit.record("ATTACHMENT_REMOVED", "AGREEMENT", id, stored.ags(), "attachment " + attachment);
    }

    private void requireLinks(String ags, CooperationAgreementContent content, @Nullable String self) {
        if (organisations.refs(content.parties()).size() != content.parties().size()) {
            throw new InvalidInputException("parties", "partner.problem.unknownOrganisation");
        }
        String older = content.supersedes();
        boolean isOwn = older != null
                && repository
                        .find(older)
                        .filter(found -> found.ags().equals(ags))
                        .isPresent();
        if (older != null && (older.equals(self) || !isOwn)) {
            throw new InvalidInputException("supersedes", "partner.problem.unknownAgreement");
        }
    }

    private CooperationAgreement own(String id, int version) {
        CooperationAgreement stored = get(id);
        currentUser.requireOwn(stored.ags(), KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private void write(
            CooperationAgreement stored, CooperationAgreementContent content, String action, @Nullable String reason) {
        var write = new Write(action, currentUser.get().username(), PartnerInput.reason(reason));
        StaleWriteException.unless(
                repository.update(stored.id(), stored.version(), content, write), KIND, stored.id(), stored.version());
        audit.record(
                "AGREEMENT_" + action, "AGREEMENT", stored.id(), stored.ags(), "version " + (stored.version() + 1));
    }
}

package de.lenkungsportal.source;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.request.HeavyWork;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The sources as they are kept: everyone reads them and their files, an administrator enters, changes and deletes them. */
@Service
@Readers
@Transactional(readOnly = true)
public class SourceUpkeepService {

    /** The largest file of a source, in bytes: 10 MiB. */
    public static final int LARGEST_FILE = FileType.LARGEST;

    private static final String KIND = "source";
    private static final String SUBJECT = "SOURCE";
    private static final int LONGEST_REASON = 500;

    private final SourceUpkeepRepository repository;
    private final SourceFileRepository files;
    private final SourceService sources;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final HeavyWork heavy;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SourceUpkeepService(
            SourceUpkeepRepository repository,
            SourceFileRepository files,
            SourceService sources,
            CurrentUser currentUser,
            AuditTrail audit,
            HeavyWork heavy,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.files = files;
        this.sources = sources;
        this.currentUser = currentUser;
        this.audit = audit;
        this.heavy = heavy;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** In the order of their numbers. */
    public List<KeptSource> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such source */
    public KeptSource get(String number) {
        return repository.find(number).orElseThrow(() -> new NotFoundException(KIND, number));
    }

    /**
     * Every version of a source, the newest first.
     *
     * @throws NotFoundException when there is no such source
     */
    public List<RecordVersion<KeptSource>> history(String number) {
        return repository.history(get(number));
    }

    /** Whether the current user keeps the sources. */
    public boolean mayKeep() {
        return currentUser.get().role() == Role.ADMIN;
    }

    /**
     * The file of a source; empty while nobody has uploaded it.
     *
     * @throws NotFoundException when there is no such source
     */
    public Optional<SourceFile.Whole> file(String number) {
        get(number);
        return files.find(number);
    }

    /**
     * Adds a source.
     *
     * @param number three digits; the next free one where it is null or blank
     * @throws InvalidInputException when something breaks a rule, or there is or was a source with this number
     */
    @Admins
    @Transactional
    public KeptSource add(@Nullable String number, SourceContent given) {
        repository.lock();
        String key = number == null || number.isBlank() ? repository.next() : number.strip();
        var input = new SourceInput();
        SourceContent content = given.checked(input, LocalDate.now(clock), null);
        boolean isKey = key.matches("[0-9]{3}");
        input.require(isKey, "number", "source.problem.number");
        input.require(!isKey || !repository.isTaken(key), "number", "source.problem.numberTaken");
        input.check();
        repository.insert(key, content, currentUser.get().username());
        audit.record("SOURCE_ENTERED", SUBJECT, key, null, "version " + 1);
        return get(key);
    }

    /**
     * Changes a source; what it said stays in its history.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such source
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    @Transactional
    public KeptSource change(String number, int version, SourceContent given, @Nullable String reason) {
        KeptSource stored = seen(number, version);
        var input = new SourceInput();
        String why = input.optional("reason", reason, LONGEST_REASON);
        SourceContent content = given.checked(input, LocalDate.now(clock), stored.content());
        input.require(!input.problems().isEmpty() || !content.equals(stored.content()), "title", "source.problem.same");
        input.check();
        var write = new Write("CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.update(stored, content, write), KIND, number, version);
        audit.record("SOURCE_CHANGED", SUBJECT, number, null, "version " + (version + 1));
        return get(number);
    }

    /**
     * Deletes a source that nothing was taken from; it stays in the history and can be brought back with its file.
     *
     * @param reason why, for everyone to read
     * @throws NotFoundException when there is no such source
     * @throws InvalidInputException without a reason, or when something in the portal names it
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    @Transactional
    public void delete(String number, int version, String reason) {
        KeptSource stored = seen(number, version);
        Source source = sources.get(number).source();
        int taken = source.figures() + source.others() + source.contradictions() + source.defects();
        if (taken > 0) {
            throw new InvalidInputException(
                    List.of(new Problem("number", "source.problem.used", List.of(String.valueOf(taken)))));
        }
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "source.problem.reason");
        input.check();
        try {
            StaleWriteException.unless(
                    repository.delete(stored, why, currentUser.get().username()), KIND, number, version);
        } catch (DataIntegrityViolationException named) {
            throw new InvalidInputException("number", "source.problem.usedElsewhere");
        }
        audit.record("SOURCE_DELETED", SUBJECT, number, null, "");
    }

    /** What was deleted and can be brought back, the latest first. */
    @Admins
    public List<DeletedSource> deleted() {
        return repository.deleted();
    }

    /**
     * Brings a deleted source back as it was.
     *
     * @throws NotFoundException when no such source was deleted
     */
    @Admins
    @Transactional
    public KeptSource restore(String number) {
        if (!repository.restore(number, currentUser.get().username())) {
            throw new NotFoundException(KIND, number);
        }
        audit.record("SOURCE_RESTORED", SUBJECT, number, null, "");
        return get(number);
    }

    /**
     * Puts the file of a source in place of the one that was there; it is in memory only while it is this caller's turn.
     *
     * @param fileName as the sender calls it; only its last part is kept
     * @param file is closed
     * @throws NotFoundException when there is no such source
     * @throws InvalidInputException when it is no PDF, XLSX or DOCX by its content, or larger than 10 MiB
     * @throws de.lenkungsportal.platform.request.BusyException when too many send files at once
     */
    @Admins
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SourceFile put(String number, String fileName, ReceivedFile file) {
        return heavy.run(
                () -> Objects.requireNonNull(transactions.execute(status -> put(number, fileName, file.drain()))));
    }

    private SourceFile put(String number, String fileName, byte[] content) {
        get(number);
        SourceFile taken = FileType.taken(number, fileName, content);
        files.put(
                number, new SourceFile.Whole(taken, content), currentUser.get().username());
        audit.record("SOURCE_FILE_ADDED", SUBJECT, number, null, "");
        return taken;
    }

    private KeptSource seen(String number, int version) {
        KeptSource stored = get(number);
        StaleWriteException.unless(stored.version() == version, KIND, number, version);
        return stored;
    }
}

package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a file of entries to the series of the own municipality, all or none. */
@Service
@Transactional
public class IntakeImportService {

    private static final String KIND = "intake";

    private final IntakeImport imports;
    private final ImportLog log;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    IntakeImportService(
            IntakeImport imports,
            ImportLog log,
            Messages messages,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.log = log;
        this.messages = messages;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** The municipality that a line without one belongs to. */
    @Coordinators
    public String ownMunicipality() {
        return currentUser.requireMunicipality();
    }

    /** Names of all municipalities by their keys. */
    @Coordinators
    @Transactional(readOnly = true)
    public Map<String, String> places() {
        return imports.places();
    }

    /**
     * What is found in the lines; writes nothing. A line of another municipality is refused like one of none.
     *
     * @param progress gets the number of lines that are done, and may stop the work by an exception
     */
    @Coordinators
    @Transactional(readOnly = true)
    public IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
        PortalUser user = currentUser.get();
        var refusals = new ArrayList<IntakeRow.Refusal>();
        var own = new ArrayList<IntakeRow>();
        for (IntakeRow row : rows) {
            if (user.mayWriteFor(row.key().ags())) {
                own.add(row);
            } else {
                refusals.add(new IntakeRow.Refusal(row.number(), new Problem("ags", "intake.problem.foreignAgs")));
            }
        }
        return imports.check(own, progress).with(refusals);
    }

    /**
     * Adds the lines and revises the entries that they change, or none of them.
     *
     * @param revised numbers of lines that may replace what is stored
     * @param progress gets the number of lines that are done, and may stop the work by an exception
     * @throws NotFoundException for a line of another municipality
     * @throws InvalidInputException when a line breaks a rule or its period is taken by now
     */
    @Coordinators
    public void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress) {
        PortalUser user = currentUser.get();
        for (String ags : IntakeImport.ags(rows)) {
            currentUser.requireOwn(ags, KIND, ags);
        }
        String ags = ownMunicipality();
        var signed = new IntakeImport.Signed(user.username(), messages.text("intakefile.reason", fileName));
        log.add(ImportKind.INTAKE, ags, fileName, user.username(), imports.write(rows, revised, signed, progress));
        audit.record("INTAKE_IMPORTED", "INTAKE", ags, ags, rows.size() + " entries");
        events.publishEvent(new IntakeChanged(Set.of(ags)));
    }

    /** The newest imports of the own municipality. */
    @Coordinators
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return log.recent(ImportKind.INTAKE, ownMunicipality());
    }

    /**
     * Takes back an import of the own municipality, all of it or nothing.
     *
     * @return how many entries were taken back
     * @throws NotFoundException when it is missing, was taken back before, or belongs to another municipality
     * @throws StaleWriteException when an entry was changed after the import
     */
    @Coordinators
    public int undo(String id, IntConsumer progress) {
        PortalUser user = currentUser.get();
        PastImport past = log.get(ImportKind.INTAKE, id);
        String ags = Objects.requireNonNullElse(past.ags(), "");
        currentUser.requireOwn(ags, KIND, id);
        List<ImportLog.Written> written = log.undo(id, user.username());
        imports.undo(
                written, new IntakeImport.Signed(user.username(), messages.text("intakefile.undoReason")), progress);
        int entries = written.size();
        audit.record("INTAKE_IMPORT_UNDONE", "INTAKE", ags, ags, entries + " entries");
        events.publishEvent(new IntakeChanged(Set.of(ags)));
        return entries;
    }
}

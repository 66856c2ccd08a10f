package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationWrites;
import de.lenkungsportal.partner.partnership.ImportPreview.Outcome;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of partners for the own municipality: checks every row first by a {@link PartnerImportPlanner}, and writes all rows
 * in one transaction or none. A constant number of queries, however many rows are new.
 */
@Service
@Transactional
public class PartnerImportService {

    /** Maximum rows per file. */
    public static final int MOST_ROWS = PartnerImportPlanner.MOST_ROWS;

    private static final String KIND = "import";

    private final ImportRepository repository;
    private final PartnershipRepository partnerships;
    private final PartnershipRevisionRepository revisions;
    private final ImportLog log;
    private final Messages messages;
    private final PartnerImportPlanner planner;
    private final OrganisationWrites writes;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PartnerImportService(
            ImportRepository repository,
            PartnershipRepository partnerships,
            PartnershipRevisionRepository revisions,
            ImportLog log,
            Messages messages,
            PartnerImportPlanner planner,
            OrganisationWrites writes,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.revisions = revisions;
        this.log = log;
        this.messages = messages;
        this.planner = planner;
        this.writes = writes;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * What an import would do. Writes nothing.
     *
     * @param chosen organisation ids by row number, where the person chose one of the directory
     * @throws NotFoundException when the municipality is not the own one
     * @throws InvalidInputException when there are no rows or too many
     */
    @Coordinators
    @Transactional(readOnly = true)
    public ImportPreview preview(String ags, List<ImportRow> rows, Map<Integer, String> chosen) {
        currentUser.requireOwn(ags, KIND, ags);
        return new ImportPreview(planner.plan(ags, rows, chosen).stream()
                .map(plan -> new ImportPreview.Row(
                        plan.read().row().number(),
                        plan.read().row().cell(ImportColumn.NAME),
                        plan.outcome(),
                        plan.organisation(),
                        plan.similar(),
                        plan.outcome() == Outcome.CHANGED && plan.stored() != null
                                ? plan.stored().content()
                                : null,
                        plan.content(),
                        plan.read().problems()))
                .toList());
    }

    /**
     * Writes the rows, all in one transaction. A partner that is stored as the row says it stays.
     *
     * @throws NotFoundException when the municipality is not the own one
     * @throws InvalidInputException when there are no rows or too many, a row is bad, or a row would change a partnership and was
     *     not chosen for it
     */
    @Coordinators
    public ImportResult run(String ags, List<ImportRow> rows, Answers answers) {
        PortalUser user = currentUser.requireOwn(ags, KIND, ags);
        List<PartnerImportPlan> plans = planner.plan(ags, rows, answers.picked());
        if (plans.stream().anyMatch(plan -> plan.read().isBad())) {
            throw new InvalidInputException("rows", "partner.import.badRows");
        }
        var created = new LinkedHashMap<String, OrganisationContent>();
        var entries = new ArrayList<ImportRepository.Entry>();
        var written = new ArrayList<Written>();
        var change = new Write("CHANGED", user.username(), messages.text("partner.import.reason", answers.fileName()));
        for (PartnerImportPlan plan : plans) {
            OrganisationContent checked = plan.read().organisation();
            PartnershipContent content = plan.content();
            Partnership stored = plan.stored();
            if (stored != null && content != null) {
                if (plan.outcome() == Outcome.CHANGED) {
                    if (!answers.revised().contains(plan.read().row().number())) {
                        throw new InvalidInputException("name", "partner.problem.alreadyPartner");
                    }
                    written.add(revise(stored, content, change));
                }
            } else if (checked != null && content != null) {
                OrganisationRef known = plan.organisation();
                String organisation = known == null ? UUID.randomUUID().toString() : known.id();
                if (known == null) {
                    created.put(organisation, checked);
                    written.add(new Written(ImportedKind.ORGANISATION, organisation, 1, true));
                }
                String id = UUID.randomUUID().toString();
                entries.add(new ImportRepository.Entry(organisation, id, content));
                written.add(new Written(ImportedKind.PARTNERSHIP, id, 1, true));
            }
        }
        var write = Write.of("IMPORTED", user.username());
        writes.enter(created, write);
        repository.insert(ags, entries, write);
        int changed = (int) written.stream().filter(each -> !each.isNew()).count();
        log.add(ImportKind.PARTNERS, ags, answers.fileName(), user.username(), written);
        audit.record(
                "PARTNERS_IMPORTED",
                "IMPORT",
                ags,
                ags,
                "%d partnerships, %d organisations, %d changed".formatted(entries.size(), created.size(), changed));
        return new ImportResult(entries.size(), created.size(), changed);
    }

    private Written revise(Partnership stored, PartnershipContent content, Write write) {
        StaleWriteException.unless(
                revisions.update(stored.id(), stored.version(), content, write),
                PartnershipService.KIND,
                stored.id(),
                stored.version());
        return new Written(ImportedKind.PARTNERSHIP, stored.id(), stored.version() + 1, false);
    }

    /** The newest imports of the own municipality. */
    @Coordinators
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return log.recent(ImportKind.PARTNERS, currentUser.requireMunicipality());
    }

    /**
     * Takes back an import of the own municipality: what it entered goes, what it changed says again what it said before.
     *
     * @return how many records were taken back
     * @throws NotFoundException when it is missing, was taken back before, or belongs to another municipality
     * @throws StaleWriteException when a record was changed after the import
     */
    @Coordinators
    public int undo(String id) {
        PastImport past = log.get(ImportKind.PARTNERS, id);
        String ags = Objects.requireNonNullElse(past.ags(), "");
        PortalUser user = currentUser.requireOwn(ags, KIND, id);
        List<Written> written = log.undo(id, user.username());
        var write = new Write("UNDONE", user.username(), messages.text("partner.import.undoReason"));
        for (Written each : written) {
            if (each.isNew()) {
                StaleWriteException.unless(repository.remove(each, write), KIND, each.record(), each.version());
            } else {
                restore(each, write);
            }
        }
        audit.record("PARTNERS_IMPORT_UNDONE", "IMPORT", ags, ags, written.size() + " records");
        return written.size();
    }

    private void restore(Written changed, Write write) {
        Partnership current = partnerships
                .find(changed.record())
                .filter(found -> found.version() == changed.version())
                .orElseThrow(() -> new StaleWriteException(KIND, changed.record(), changed.version()));
        Partnership before = revisions
                .at(current, changed.version() - 1)
                .orElseThrow(() -> new StaleWriteException(KIND, changed.record(), changed.version()));
        revise(current, before.content(), write);
    }
}

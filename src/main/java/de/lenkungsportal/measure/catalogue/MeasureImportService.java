package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RecordInUseException;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.catalogue.MeasureFindings.NamedMeasure;
import de.lenkungsportal.measure.catalogue.MeasureFindings.SimilarMeasures;
import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of measures of the own municipality, all or none, by the rules for what is typed: each new one begins as an idea,
 * and only the steering group moves it on. What is stored as the file says stays, what it says otherwise is changed by choice.
 *
 * <p>Rows with the same title and provider are one measure: they say the same of it, and each has a run of its own. A constant
 * number of queries, however many rows are new.
 */
@Service
@Transactional
public class MeasureImportService {

    /** Maximum rows per file. */
    public static final int MOST_ROWS = 5_000;

    private static final String KIND = "import";

    private final MeasureImportRepository repository;
    private final MeasureRevisionRepository revisions;
    private final MeasureImportWrites writes;
    private final MeasureService measures;
    private final ImportLog log;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureImportService(
            MeasureImportRepository repository,
            MeasureRevisionRepository revisions,
            MeasureImportWrites writes,
            MeasureService measures,
            ImportLog log,
            Messages messages,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.writes = writes;
        this.measures = measures;
        this.log = log;
        this.messages = messages;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is found in the rows; writes nothing. A row of another municipality is refused like one of none.
     *
     * @param picked ids of measures by row number, where the person chose one; empty text for a new one
     */
    @Coordinators
    @Transactional(readOnly = true)
    public MeasureFindings check(List<MeasureImportRow> rows, Map<Integer, String> picked) {
        String own = currentUser.requireMunicipality();
        var stored = new StoredMeasures(repository.stored(own), own);
        MeasureImportPlan plan = plan(rows, stored, picked);
        return new MeasureFindings(
                plan.problems(),
                plan.revisions().changes(),
                plan.revisions().unchanged(),
                similar(rows, plan, stored, picked));
    }

    /**
     * Enters new measures and runs and changes those that were chosen, or none of them. A provider whose name the directory has
     * exactly once is linked to it.
     *
     * @throws InvalidInputException when there are too many rows, a row breaks a rule by now, or changes what is stored and was
     *     not chosen for it
     * @throws StaleWriteException when a measure is changed by someone else at the same moment
     */
    @Coordinators
    public MeasureImportResult write(List<MeasureImportRow> rows, Answers answers) {
        PortalUser user = currentUser.get();
        String own = currentUser.requireMunicipality();
        repository.lock(own);
        MeasureImportPlan plan = plan(rows, new StoredMeasures(repository.stored(own), own), answers.picked());
        boolean isChosen = plan.revisions().changes().stream()
                .allMatch(change -> answers.revised().contains(change.row()));
        if (!plan.problems().isEmpty() || !isChosen) {
            throw new InvalidInputException("rows", "measureplan.problem.importBad");
        }
        var changed =
                new Write("CHANGED", user.username(), messages.text("catalogue.import.reason", answers.fileName()));
        List<Written> written = writes.write(plan, user, own, changed);
        log.add(ImportKind.MEASURES, own, answers.fileName(), user.username(), written);
        return MeasureImportResult.of(written);
    }

    /** The newest imports of the own municipality. */
    @Coordinators
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return log.recent(ImportKind.MEASURES, currentUser.requireMunicipality());
    }

    /**
     * Takes back an import of the own municipality: what it entered goes, what it changed says again what it said before.
     *
     * @return how many measures and runs were taken back
     * @throws NotFoundException when it is missing, was taken back before, or belongs to another municipality
     * @throws StaleWriteException when a measure or run was changed after the import
     * @throws RecordInUseException when a Förderkette is made of one of them
     */
    @Coordinators
    public int undo(String id) {
        PastImport past = log.get(ImportKind.MEASURES, id);
        String ags = Objects.requireNonNullElse(past.ags(), "");
        PortalUser user = currentUser.requireOwn(ags, KIND, id);
        List<Written> written = log.undo(id, user.username());
        List<String> added =
                written.stream().filter(Written::isNew).map(Written::record).toList();
        if (!revisions.inChains(added).isEmpty()) {
            throw new RecordInUseException();
        }
        var write = new Write("UNDONE", user.username(), messages.text("catalogue.import.undoReason"));
        LocalDate today = LocalDate.now(clock);
        for (Written each : written) {
            if (each.isNew()) {
                revisions.remove(each, write);
            } else {
                revisions.restore(each, today, write);
            }
        }
        var events = new ArrayList<AuditEvent>();
        events.add(new AuditEvent("MEASURES_IMPORT_UNDONE", "IMPORT", ags, ags, written.size() + " records"));
        written.forEach(each -> events.add(undone(each, ags)));
        audit.record(events);
        return written.size();
    }

    private static AuditEvent undone(Written written, String ags) {
        String detail = "import undone";
        if (written.kind() == ImportedKind.MEASURE) {
            String action = written.isNew() ? "MEASURE_DELETED" : "MEASURE_CHANGED";
            return new AuditEvent(action, "MEASURE", written.record(), ags, detail);
        }
        String action = written.isNew() ? "RUN_DELETED" : "RUN_CHANGED";
        return new AuditEvent(action, "MEASURE_RUN", written.record(), ags, detail);
    }

    private MeasureImportPlan plan(List<MeasureImportRow> rows, StoredMeasures stored, Map<Integer, String> picked) {
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInputException("rows", "measureplan.problem.importTooMany");
        }
        Map<String, LegalBasis> bases =
                measures.legalBases().stream().collect(Collectors.toMap(LegalBasis::id, Function.identity()));
        var plan =
                new MeasureImportPlan(currentUser.requireMunicipality(), bases, stored, picked, LocalDate.now(clock));
        rows.forEach(plan::add);
        return plan;
    }

    /** A measure that another row names by itself is not offered. */
    private List<SimilarMeasures> similar(
            List<MeasureImportRow> rows, MeasureImportPlan plan, StoredMeasures stored, Map<Integer, String> picked) {
        Map<Integer, MeasureImportRow> asked = rows.stream()
                .filter(row -> !picked.getOrDefault(row.number(), "").isEmpty())
                .collect(Collectors.toMap(MeasureImportRow::number, Function.identity()));
        plan.unknown().forEach(row -> asked.put(row.number(), row));
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<String> titles =
                asked.values().stream().map(row -> row.content().title()).collect(Collectors.toSet());
        Map<String, List<String>> alike = repository.similar(titles, currentUser.requireMunicipality());
        Set<String> named = plan.named();
        return asked.values().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .map(row -> new SimilarMeasures(
                        row.number(),
                        row.content().title(),
                        Stream.concat(
                                        Stream.of(picked.getOrDefault(row.number(), "")),
                                        alike.getOrDefault(row.content().title(), List.of()).stream()
                                                .filter(id -> !named.contains(id)))
                                .distinct()
                                .map(stored::get)
                                .filter(Objects::nonNull)
                                .map(NamedMeasure::of)
                                .toList()))
                .filter(question -> !question.measures().isEmpty())
                .toList();
    }
}

package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of figures of the areas that the user writes for, all of it or nothing, by the rules for what is typed: what is not on
 * record is entered, what is there with another value is corrected by choice.
 */
@Service
@Keepers
@Transactional
public class FigureImportService {

    /** Maximum rows per file. */
    public static final int MOST_ROWS = 5_000;

    private static final String KIND = "import";

    private final OwnFigureRepository repository;
    private final FigureRevisionRepository revisions;
    private final FigureService figures;
    private final NewFigure.Catalogue catalogue;
    private final MunicipalityService municipalities;
    private final FigureNames names;
    private final ImportLog log;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureImportService(
            OwnFigureRepository repository,
            FigureRevisionRepository revisions,
            FigureService figures,
            NewFigure.Catalogue catalogue,
            MunicipalityService municipalities,
            FigureNames names,
            ImportLog log,
            Messages messages,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.figures = figures;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
        this.names = names;
        this.log = log;
        this.messages = messages;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A row of a file.
     *
     * @param number its number in the file
     * @param id of the figure on record that it means; null where that follows from what it says
     * @param figure what it says; without qualifier, value and reason where those cells are blank
     */
    public record Row(int number, @Nullable String id, NewFigure figure) {}

    /** A row that says something else than the figure on record. */
    public record Change(int row, Figure before, NewFigure after) {}

    /** What was found in the rows. */
    public record Findings(List<RowProblem> problems, List<Change> changes, Set<Integer> unchanged) {}

    /** How many figures were entered and how many corrected. */
    public record Result(int entered, int corrected) {}

    /** The areas that the current user writes for. */
    @Transactional(readOnly = true)
    public List<Municipality> areas() {
        PortalUser user = currentUser.get();
        return municipalities.areas().stream()
                .filter(each -> user.mayWriteFor(each.ags()))
                .toList();
    }

    /** What is on record of these areas; small counts are hidden. */
    @Transactional(readOnly = true)
    public List<Figure> stored() {
        return stored(areas());
    }

    private List<Figure> stored(List<Municipality> areas) {
        return areas.isEmpty()
                ? List.of()
                : figures.figures(areas.stream().map(Municipality::ags).toList(), null);
    }

    /** What is found in the rows; writes nothing. */
    @Transactional(readOnly = true)
    public Findings check(List<Row> rows) {
        FigureImportPlan plan = plan(rows, areas());
        return new Findings(
                plan.problems(),
                plan.revisions().stream()
                        .map(each -> new Change(each.row(), each.old(), each.with()))
                        .toList(),
                plan.unchanged());
    }

    private FigureImportPlan plan(List<Row> rows, List<Municipality> areas) {
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInputException("rows", "figureimport.problem.tooMany");
        }
        Set<String> own = areas.stream().map(Municipality::ags).collect(Collectors.toSet());
        Map<String, String> institutions =
                municipalities.institutions().stream().collect(Collectors.toMap(Institution::id, Institution::ags));
        var plan = new FigureImportPlan(catalogue, names, LocalDate.now(clock), stored(areas));
        var good = new ArrayList<Row>();
        for (Row row : rows) {
            String ags = row.figure().about().ags();
            String institution = row.figure().about().institution();
            if (!own.contains(ags)) {
                plan.refuse(
                        row,
                        "ags",
                        "figureimport.problem.area",
                        areas.stream().map(Municipality::name).collect(Collectors.joining(", ")));
            } else if (institution != null && !ags.equals(institutions.get(institution))) {
                plan.refuse(row, "institution", "figureview.problem.institution");
            } else {
                good.add(row);
            }
        }
        plan.add(good);
        return plan;
    }

    /**
     * Enters new figures and corrects those that were chosen, or none of them. A constant number of queries, however many are new.
     *
     * @throws InvalidInputException when there are too many rows, a row breaks a rule by now, or changes what is stored and was not
     *     chosen for it
     * @throws StaleWriteException when a figure is changed by someone else at the same moment
     */
    public Result write(List<Row> rows, Answers answers) {
        PortalUser user = currentUser.get();
        List<Municipality> areas = areas();
        areas.stream().map(Municipality::ags).sorted().forEach(repository::lock);
        FigureImportPlan plan = plan(rows, areas);
        boolean isChosen =
                plan.revisions().stream().allMatch(each -> answers.revised().contains(each.row()));
        if (!plan.problems().isEmpty() || !isChosen) {
            throw new InvalidInputException("rows", "figureimport.problem.importBad");
        }
        var written = new TreeMap<String, List<Written>>();
        List<NewFigure> entered = List.copyOf(plan.entered());
        List<String> ids = repository.insert(entered, user.username());
        for (int i = 0; i < ids.size(); i++) {
            of(written, entered.get(i).about().ags()).add(new Written(ImportedKind.FIGURE, ids.get(i), 1, true));
        }
        String why = messages.text("figureimport.reason", answers.fileName());
        for (FigureImportPlan.Revision each : plan.revisions()) {
            Figure old = each.old();
            StaleWriteException.unless(
                    revisions.replace(old, each.with(), why, user.username()), "figure", old.id(), old.version());
            of(written, old.ags()).add(new Written(ImportedKind.FIGURE, old.id(), old.version() + 1, false));
        }
        written.forEach((ags, records) -> {
            log.add(ImportKind.FIGURES, ags, answers.fileName(), user.username(), records);
            audit.record("FIGURES_IMPORTED", "IMPORT", ags, ags, records.size() + " figures");
            events.publishEvent(new FigureChanged(ags));
        });
        return new Result(ids.size(), plan.revisions().size());
    }

    private static List<Written> of(Map<String, List<Written>> written, String ags) {
        return written.computeIfAbsent(ags, each -> new ArrayList<>());
    }

    /** The newest imports of the areas that the current user writes for. */
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return areas().stream()
                .flatMap(area -> log.recent(ImportKind.FIGURES, area.ags()).stream())
                .sorted(Comparator.comparing(PastImport::importedAt).reversed())
                .toList();
    }

    /**
     * Takes back an import: what it entered goes, what it corrected says again what it said before.
     *
     * @return how many figures were taken back
     * @throws NotFoundException when it is missing, was taken back before, or belongs to another area
     * @throws StaleWriteException when a figure was changed after the import
     */
    public int undo(String id) {
        String ags = Objects.requireNonNullElse(log.get(ImportKind.FIGURES, id).ags(), "");
        PortalUser user = currentUser.requireOwn(ags, KIND, id);
        repository.lock(ags);
        List<Written> written = log.undo(id, user.username());
        String why = messages.text("figureimport.undoReason");
        for (Written each : written) {
            boolean isDone = each.isNew()
                    ? repository.delete(each.record(), each.version(), why, user.username())
                    : revisions.takeBack(each.record(), each.version(), why, user.username());
            StaleWriteException.unless(isDone, "figure", each.record(), each.version());
        }
        audit.record("FIGURES_IMPORT_UNDONE", "IMPORT", ags, ags, written.size() + " figures");
        events.publishEvent(new FigureChanged(ags));
        return written.size();
    }
}

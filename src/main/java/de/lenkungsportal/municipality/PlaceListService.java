package de.lenkungsportal.municipality;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.PlaceListRepository.Stored;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of the municipalities and Kreise of a Land into the places to choose from, all of it or nothing. What is worked with
 * already keeps its own name.
 */
@Service
@Admins
@Transactional
public class PlaceListService {

    /** Maximum rows per file: all municipalities, Kreise and Länder of Germany. */
    public static final int MOST_ROWS = 15_000;

    private static final String SUBJECT = "AREA";
    private static final int LONGEST_DESIGNATION = 80;
    private static final int RECENT = 10;

    private final PlaceListRepository repository;
    private final ImportLog log;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PlaceListService(
            PlaceListRepository repository,
            ImportLog log,
            Messages messages,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.log = log;
        this.messages = messages;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** @param number of the row in the file */
    public record Row(int number, ListedArea place) {}

    /** A row that says something else than the list. */
    public record Change(int row, ListedArea before, ListedArea after) {}

    /** What was found in the rows. */
    public record Findings(List<RowProblem> problems, List<Change> changes, Set<Integer> unchanged) {}

    /** How many places were added and how many changed. */
    public record Result(int added, int changed) {}

    /** What is found in the rows; writes nothing. */
    @Transactional(readOnly = true)
    public Findings check(List<Row> rows) {
        return findings(rows, stored(rows));
    }

    private Map<String, Stored> stored(List<Row> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInputException("rows", "area.list.problem.tooMany");
        }
        return repository.stored(rows.stream().map(row -> row.place().ags()).collect(Collectors.toSet()));
    }

    private static Findings findings(List<Row> rows, Map<String, Stored> stored) {
        var problems = new ArrayList<RowProblem>();
        var changes = new ArrayList<Change>();
        var unchanged = new TreeSet<Integer>();
        var seen = new HashMap<String, Integer>();
        for (Row row : rows) {
            ListedArea place = row.place();
            Integer first = seen.putIfAbsent(place.ags(), row.number());
            if (first != null) {
                problems.add(new RowProblem(row.number(), "ags", "area.list.problem.twice", List.of(first)));
                continue;
            }
            List<RowProblem> wrong = problems(row);
            problems.addAll(wrong);
            Stored known = stored.get(place.ags());
            if (wrong.isEmpty() && known != null) {
                if (saysTheSame(known.place(), place)) {
                    unchanged.add(row.number());
                } else {
                    changes.add(new Change(row.number(), known.place(), place));
                }
            }
        }
        return new Findings(problems, changes, unchanged);
    }

    private static List<RowProblem> problems(Row row) {
        var input = new Input();
        row.place().content().checked(input, row.place().ags());
        input.name("designation", row.place().designation(), LONGEST_DESIGNATION, "area.list.problem.designation");
        return input.problems().stream().map(problem -> problem(row, problem)).toList();
    }

    private static RowProblem problem(Row row, Problem problem) {
        String column = problem.field().equals("kind") ? "designation" : problem.field();
        return new RowProblem(row.number(), column, problem.messageKey(), List.copyOf(problem.arguments()));
    }

    /** The name of the list is no reason for a change. */
    private static boolean saysTheSame(ListedArea one, ListedArea other) {
        return one.content().equals(other.content()) && one.designation().equals(other.designation());
    }

    /**
     * Adds new places and changes those that were chosen, or none of them.
     *
     * @throws InvalidInputException when there are too many rows, a row breaks a rule by now, or changes what is listed and was not
     *     chosen for it
     */
    public Result write(List<Row> rows, Answers answers) {
        repository.lock();
        Map<String, Stored> stored = stored(rows);
        Findings found = findings(rows, stored);
        boolean isChosen =
                found.changes().stream().allMatch(each -> answers.revised().contains(each.row()));
        if (!found.problems().isEmpty() || !isChosen) {
            throw new InvalidInputException("rows", "area.list.problem.importBad");
        }
        String by = currentUser.get().username();
        List<ListedArea> added = rows.stream()
                .map(Row::place)
                .filter(place -> !stored.containsKey(place.ags()))
                .toList();
        repository.insert(added, by);
        var written = new ArrayList<Written>();
        added.forEach(place -> written.add(new Written(ImportedKind.PLACE, place.ags(), 1, true)));
        var write = new Write("CHANGED", by, messages.text("area.list.reason", answers.fileName()));
        for (Change change : found.changes()) {
            String ags = change.after().ags();
            int version = Objects.requireNonNull(stored.get(ags)).version();
            StaleWriteException.unless(repository.update(change.after(), version, write), "place", ags, version);
            written.add(new Written(ImportedKind.PLACE, ags, version + 1, false));
        }
        log.add(ImportKind.PLACES, null, answers.fileName(), by, written);
        audit.record("PLACES_IMPORTED", SUBJECT, "list", null, written.size() + " places");
        return new Result(added.size(), found.changes().size());
    }

    /** The newest imports. */
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return log.page(new ImportFilter(Set.of(ImportKind.PLACES), Set.of()), 0, RECENT)
                .items();
    }

    /**
     * Takes back an import: what it added goes from the list, what it changed says again what it said before. What was chosen from the
     * list meanwhile stays a municipality.
     *
     * @return how many places were taken back
     * @throws NotFoundException when it is missing or was taken back before
     * @throws StaleWriteException when a place was changed by a later list
     */
    public int undo(String id) {
        log.get(ImportKind.PLACES, id);
        repository.lock();
        String by = currentUser.get().username();
        List<Written> written = log.undo(id, by);
        var write = new Write("CHANGED", by, messages.text("area.list.undoReason"));
        for (Written each : written) {
            boolean isDone = each.isNew()
                    ? repository.delete(each.record())
                    : repository.takeBack(each.record(), each.version(), write);
            StaleWriteException.unless(isDone, "place", each.record(), each.version());
        }
        audit.record("PLACES_IMPORT_UNDONE", SUBJECT, "list", null, written.size() + " places");
        return written.size();
    }
}

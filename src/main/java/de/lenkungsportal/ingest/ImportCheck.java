package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetCheck.RowQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a check of the whole file found. */
public final class ImportCheck {

    private final ImportDraft draft;
    private final Answers answers;
    private final List<SheetRow> good;
    private final Set<Integer> bad;
    private final List<RowProblem> problems;
    private final Map<String, List<Integer>> leftOut;
    private final TargetCheck found;

    private ImportCheck(
            ImportDraft draft,
            Answers answers,
            List<SheetRow> good,
            Set<Integer> bad,
            List<RowProblem> problems,
            Map<String, List<Integer>> leftOut,
            TargetCheck found) {
        this.draft = draft;
        this.answers = answers;
        this.good = good;
        this.bad = bad;
        this.problems = problems;
        this.leftOut = leftOut;
        this.found = found;
    }

    static ImportCheck of(ImportDraft draft, Answers answers, ImportProgress progress) {
        ImportTarget target = draft.target();
        List<SheetRow> rows = draft.sheetRows();
        progress.of(rows.size());
        var problems = new ArrayList<RowProblem>();
        var bad = new HashSet<Integer>();
        draft.misshapen().forEach(problem -> add(problem, problems, bad));
        var readable = new ArrayList<SheetRow>(rows.size());
        var partly = new ArrayList<SheetRow>();
        var leftOut = new TreeMap<String, List<Integer>>();
        int done = 0;
        for (SheetRow row : rows) {
            boolean isShaped = !bad.contains(row.number());
            for (TargetColumn<?> column : isShaped ? target.columns() : List.<TargetColumn<?>>of()) {
                row.problem(column).ifPresent(problem -> add(problem, problems, bad));
            }
            if (!bad.contains(row.number())) {
                target.leavesOut(row)
                        .ifPresentOrElse(
                                key -> leftOut.computeIfAbsent(key, each -> new ArrayList<>())
                                        .add(row.number()),
                                () -> readable.add(row));
            } else if (isShaped && partly.size() < ImportLimits.MOST_PROBLEMS) {
                partly.add(row);
            }
            done++;
            progress.at(done);
        }
        alsoWrong(target, partly, problems, bad);
        TargetCheck found = target.check(List.copyOf(readable), answers, progress);
        found.problems().forEach(problem -> add(problem, problems, bad));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportCheck(
                draft,
                answers,
                readable.stream().filter(row -> !bad.contains(row.number())).toList(),
                bad,
                List.copyOf(problems),
                leftOut,
                found);
    }

    private record Place(int row, String column) {}

    private static void alsoWrong(
            ImportTarget target, List<SheetRow> rows, List<RowProblem> problems, Set<Integer> bad) {
        if (rows.isEmpty()) {
            return;
        }
        Set<Place> known = problems.stream()
                .map(problem -> new Place(problem.row(), problem.column()))
                .collect(Collectors.toSet());
        target.alsoWrong(List.copyOf(rows)).stream()
                .filter(problem -> known.add(new Place(problem.row(), problem.column())))
                .forEach(problem -> add(problem, problems, bad));
    }

    /** A cell has one problem: the first that is found, which others mostly follow from. */
    private static void add(RowProblem problem, List<RowProblem> problems, Set<Integer> bad) {
        boolean isKnown = !bad.add(problem.row())
                && problems.stream()
                        .anyMatch(known ->
                                known.row() == problem.row() && known.column().equals(problem.column()));
        if (!isKnown && problems.size() < ImportLimits.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    public ImportDraft draft() {
        return draft;
    }

    /** What the check was made with. */
    public Answers answers() {
        return answers;
    }

    /** Rows that are new. */
    public int newRows() {
        return good.size() - unchanged().size() - changes().size();
    }

    /** Rows without a fault: new ones, changed ones and unchanged ones. */
    public int goodRows() {
        return good.size();
    }

    /** All rows of the file. */
    public int allRows() {
        return good.size()
                + bad.size()
                + leftOut.values().stream().mapToInt(List::size).sum();
    }

    /** What becomes of a good row. */
    public enum Fate {
        NEW,
        UNCHANGED,
        REVISED,
        KEPT
    }

    /** @param revised rows that are chosen to replace what is stored */
    public Fate fate(SheetRow row, Set<Integer> revised) {
        if (unchanged().contains(row.number())) {
            return Fate.UNCHANGED;
        }
        boolean isOther = changes().stream().anyMatch(change -> change.row() == row.number());
        if (!isOther) {
            return Fate.NEW;
        }
        return revised.contains(row.number()) ? Fate.REVISED : Fate.KEPT;
    }

    public int badRows() {
        return bad.size();
    }

    /** By row; the first 10,000. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** Rows that are left out without being wrong, by the key of the sentence that says why. */
    public Map<String, List<Integer>> leftOut() {
        return leftOut;
    }

    /** Rows that hardly can be meant. */
    public List<RowProblem> doubts() {
        return found.doubts().stream()
                .filter(doubt -> !bad.contains(doubt.row()))
                .toList();
    }

    /** Good rows that are stored with other content. */
    public List<RowChange> changes() {
        return found.changes().stream()
                .filter(change -> !bad.contains(change.row()))
                .toList();
    }

    /** Good rows that are stored as they are. */
    public Set<Integer> unchanged() {
        return found.unchanged();
    }

    /** Good rows that may mean a known record. */
    public List<RowQuestion> questions() {
        return found.questions().stream()
                .filter(question -> !bad.contains(question.row()))
                .toList();
    }

    /** The first good rows, as they are read. */
    public List<SheetRow> sample(int most) {
        return good.stream().limit(most).toList();
    }

    /** What will be written: new rows, and changed ones where they were chosen. */
    List<SheetRow> rows(Set<Integer> revised) {
        var changed = new HashSet<Integer>();
        changes().forEach(change -> changed.add(change.row()));
        return good.stream()
                .filter(row -> !unchanged().contains(row.number()))
                .filter(row -> !changed.contains(row.number()) || revised.contains(row.number()))
                .toList();
    }
}

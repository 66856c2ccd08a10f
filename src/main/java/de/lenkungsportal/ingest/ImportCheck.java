package de.lenkungsportal.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What a check of the whole file found. */
public final class ImportCheck {

    private final ImportDraft draft;
    private final List<SheetRow> good;
    private final int badRows;
    private final List<RowProblem> problems;

    private ImportCheck(ImportDraft draft, List<SheetRow> good, int badRows, List<RowProblem> problems) {
        this.draft = draft;
        this.good = good;
        this.badRows = badRows;
        this.problems = problems;
    }

    static ImportCheck of(ImportDraft draft, ImportProgress progress) {
        ImportTarget target = draft.target();
        List<SheetRow> rows = draft.sheetRows();
        progress.of(rows.size());
        var problems = new ArrayList<RowProblem>();
        var bad = new BitSet();
        var readable = new ArrayList<SheetRow>(rows.size());
        for (SheetRow row : rows) {
            for (TargetColumn<?> column : target.columns()) {
                row.problem(column).ifPresent(problem -> add(problem, problems, bad));
            }
            if (!bad.get(row.number())) {
                readable.add(row);
            }
            progress.at(readable.size());
        }
        target.check(List.copyOf(readable), progress).forEach(problem -> add(problem, problems, bad));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportCheck(
                draft,
                readable.stream().filter(row -> !bad.get(row.number())).toList(),
                bad.cardinality(),
                List.copyOf(problems));
    }

    private static void add(RowProblem problem, List<RowProblem> problems, BitSet bad) {
        bad.set(problem.row());
        if (problems.size() < ImportLimits.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    public ImportDraft draft() {
        return draft;
    }

    public int goodRows() {
        return good.size();
    }

    public int badRows() {
        return badRows;
    }

    /** By row; the first 10,000. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** The first good rows, as they will be written. */
    public List<SheetRow> sample(int most) {
        return good.stream().limit(most).toList();
    }

    List<SheetRow> rows() {
        return good;
    }
}

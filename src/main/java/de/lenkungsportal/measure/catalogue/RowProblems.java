package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the rows of a list of measures. */
final class RowProblems {

    private final List<RowProblem> all = new ArrayList<>();

    List<RowProblem> all() {
        return List.copyOf(all);
    }

    int count() {
        return all.size();
    }

    void add(MeasureImportRow row, InvalidInputException invalid) {
        invalid.problems()
                .forEach(problem -> all.add(new RowProblem(
                        row.number(), problem.field(), problem.messageKey(), List.copyOf(problem.arguments()))));
    }

    /** @param key of the sentence, without the prefix of the bundle */
    void add(MeasureImportRow row, String column, String key, Object... arguments) {
        all.add(new RowProblem(row.number(), column, "measureplan.problem." + key, List.of(arguments)));
    }
}

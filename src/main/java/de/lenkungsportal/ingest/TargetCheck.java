package de.lenkungsportal.ingest;

import java.util.List;
import java.util.Set;

/**
 * What a feature found in the rows of a file.
 *
 * @param problems rows that cannot be written
 * @param doubts rows that can be written, but hardly can be meant
 * @param changes rows that are stored with other content
 * @param unchanged rows that are stored as they are
 * @param questions rows that may mean a record that is known
 */
public record TargetCheck(
        List<RowProblem> problems,
        List<RowProblem> doubts,
        List<RowChange> changes,
        Set<Integer> unchanged,
        List<RowQuestion> questions) {

    /**
     * A row that is stored with other content.
     *
     * @param title what the row is about, in words
     */
    public record RowChange(int row, String title, List<Difference> differences) {
        public RowChange {
            differences = List.copyOf(differences);
        }
    }

    /**
     * One column of a row that is stored with other content.
     *
     * @param column key of the column
     */
    public record Difference(String column, String before, String after) {}

    /**
     * A row that may mean a known record.
     *
     * @param options ids and names of the records, the most similar first
     */
    public record RowQuestion(int row, String name, List<Option> options) {
        public RowQuestion {
            options = List.copyOf(options);
        }
    }

    /** A record that may be meant. */
    public record Option(String id, String name) {}

    public TargetCheck {
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
        changes = List.copyOf(changes);
        unchanged = Set.copyOf(unchanged);
        questions = List.copyOf(questions);
    }

    public static TargetCheck of(List<RowProblem> problems) {
        return new TargetCheck(problems, List.of(), List.of(), Set.of(), List.of());
    }
}

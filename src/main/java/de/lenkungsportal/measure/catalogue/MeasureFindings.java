package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.RowProblem;
import java.util.List;
import java.util.Set;

/**
 * What is found in the rows of a list of measures.
 *
 * @param changes rows that are stored with other content
 * @param unchanged rows that are stored as they are
 * @param similar rows that may mean a measure that is stored
 */
public record MeasureFindings(
        List<RowProblem> problems, List<MeasureChange> changes, Set<Integer> unchanged, List<SimilarMeasures> similar) {

    public MeasureFindings {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
        unchanged = Set.copyOf(unchanged);
        similar = List.copyOf(similar);
    }

    /**
     * A row whose title is like those of measures that are stored.
     *
     * @param measures the chosen one, then the most similar first
     */
    public record SimilarMeasures(int row, String title, List<NamedMeasure> measures) {
        public SimilarMeasures {
            measures = List.copyOf(measures);
        }
    }

    /** @param provider in words, empty where none is stated */
    public record NamedMeasure(String id, String title, String provider) {

        static NamedMeasure of(StoredMeasure stored) {
            return new NamedMeasure(
                    stored.id(), stored.content().title(), stored.content().providerWords());
        }
    }
}

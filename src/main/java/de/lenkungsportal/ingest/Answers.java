package de.lenkungsportal.ingest;

import java.util.Map;
import java.util.Set;

/**
 * What a person chose in the preview.
 *
 * @param fileName which file it is about
 * @param picked which known record a row means, by the row's number; empty text for a new one
 * @param revised rows that replace what is stored
 */
public record Answers(String fileName, Map<Integer, String> picked, Set<Integer> revised) {

    public Answers {
        picked = Map.copyOf(picked);
        revised = Set.copyOf(revised);
    }

    /** Nothing chosen yet. */
    public static Answers of(String fileName) {
        return new Answers(fileName, Map.of(), Set.of());
    }

    public Answers revising(Set<Integer> rows) {
        return new Answers(fileName, picked, rows);
    }

    public Answers picking(Map<Integer, String> records) {
        return new Answers(fileName, records, revised);
    }
}

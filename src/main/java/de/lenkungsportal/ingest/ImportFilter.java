package de.lenkungsportal.ingest;

import java.util.Set;

/**
 * Which imports.
 *
 * @param kinds all where empty
 * @param ags municipalities, all where empty
 */
public record ImportFilter(Set<ImportKind> kinds, Set<String> ags) {

    public ImportFilter {
        kinds = Set.copyOf(kinds);
        ags = Set.copyOf(ags);
    }
}

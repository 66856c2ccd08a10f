package de.lenkungsportal.shell.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A kind of records that links can lead to: a package-private Spring bean in the feature that keeps them. Each method takes one
 * query, and lists are in the order of municipality (none first), title and id.
 */
public interface LinkTarget {

    /** Code of the kind, for example MEASURE. */
    String kind();

    /** Those of these records that exist. */
    List<LinkedRecord> records(Collection<String> ids);

    /** At most this many whose title or municipality has the text. */
    List<LinkedRecord> find(String text, int most);

    /** Address of the record's page inside the portal; empty where it has none. No query. */
    default Optional<String> address(String id) {
        return Optional.empty();
    }
}

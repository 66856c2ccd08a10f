package de.lenkungsportal.platform;

import java.util.List;
import java.util.Set;

/** A feature's tables that are loaded from {@code db/reference}: a package-private Spring bean in the feature that owns them. */
public interface ReferenceTables {

    /**
     * That a feature refers to rows of a table by other means than a foreign key.
     *
     * @param condition SQL condition on the row of that table under which it is in use
     */
    record Use(String table, String condition) {}

    /** In any order; {@link ReferenceData} loads a table after those that it refers to. */
    List<ReferenceTable> tables();

    /** Names of those tables that tell nothing of a place or a year: a portal that starts empty has them, too. */
    default Set<String> general() {
        return Set.of();
    }

    /** What this feature refers to without a foreign key; such rows are not withdrawn. */
    default List<Use> uses() {
        return List.of();
    }
}

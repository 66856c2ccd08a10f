package de.lenkungsportal.platform;

import java.util.List;

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

    /** What this feature refers to without a foreign key; such rows are not withdrawn. */
    default List<Use> uses() {
        return List.of();
    }
}

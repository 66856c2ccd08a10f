package de.lenkungsportal.platform;

import java.util.List;

/** A feature's tables that are loaded from {@code db/reference}: a package-private Spring bean in the feature that owns them. */
public interface ReferenceTables {

    /** In any order; {@link ReferenceData} loads a table after those that it refers to. */
    List<ReferenceTable> tables();
}

package de.lenkungsportal.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read in.
 *
 * @param ags null for a file of several municipalities
 * @param added records that were new
 * @param revised records that got other content
 * @param undoneAt when it was taken back, null where it was not
 */
public record PastImport(
        String id,
        ImportKind kind,
        @Nullable String ags,
        String fileName,
        String importedBy,
        Instant importedAt,
        int added,
        int revised,
        @Nullable Instant undoneAt) {}

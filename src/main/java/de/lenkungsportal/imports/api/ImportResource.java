package de.lenkungsportal.imports.api;

import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.api.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as the API says it. */
record ImportResource(
        String id,
        ImportKind kind,
        @Nullable String ags,
        String fileName,
        String importedBy,
        Instant importedAt,
        int added,
        int revised,
        @Nullable Instant undoneAt) {

    static final Columns<ImportResource> COLUMNS = Columns.of(ImportResource.class);

    static ImportResource of(PastImport past) {
        return new ImportResource(
                past.id(),
                past.kind(),
                past.ags(),
                past.fileName(),
                past.importedBy(),
                past.importedAt(),
                past.added(),
                past.revised(),
                past.undoneAt());
    }
}

package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each import wrote, so that it can be taken back whole. Who may is judged by the services of the features. */
@Component
public class ImportLog {

    private static final String KIND = "import";
    private static final int RECENT = 10;

    private final ImportLogRepository repository;

    ImportLog(ImportLogRepository repository) {
        this.repository = repository;
    }

    /**
     * A record that an import wrote.
     *
     * @param version that the import made
     * @param isNew false for one that had been there before
     */
    public record Written(ImportedKind kind, String record, int version, boolean isNew) {}

    /**
     * Keeps an import in the transaction that writes its records.
     *
     * @param ags null for a file of several municipalities
     * @return its id
     */
    @Transactional
    public String add(ImportKind kind, @Nullable String ags, String fileName, String by, List<Written> records) {
        String id = UUID.randomUUID().toString();
        repository.insert(id, kind, ags, fileName, by, records);
        return id;
    }

    /** The newest imports of a municipality, the newest first. */
    @Transactional(readOnly = true)
    public List<PastImport> recent(ImportKind kind, String ags) {
        return repository.recent(kind, ags, RECENT);
    }

    /** Imports of all kinds, the newest first. */
    @Transactional(readOnly = true)
    public Page<PastImport> page(ImportFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** The same, all of them. */
    @Transactional(readOnly = true)
    public List<PastImport> all(ImportFilter filter) {
        return repository.all(filter);
    }

    /** @throws NotFoundException when there is no such import of this kind */
    @Transactional(readOnly = true)
    public PastImport get(ImportKind kind, String id) {
        return repository
                .find(id)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Marks an import as taken back, in the transaction that takes back its records.
     *
     * @return what it wrote, the last first
     * @throws NotFoundException when there is no such import, or it was taken back before
     */
    @Transactional
    public List<Written> undo(String id, String by) {
        if (!repository.undo(id, by)) {
            throw new NotFoundException(KIND, id);
        }
        return repository.records(id).reversed();
    }
}

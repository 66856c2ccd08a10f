package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Admins;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files were read in, and what became of them, for those who keep the portal running. */
@Service
@Admins
@Transactional(readOnly = true)
public class ImportHistoryService {

    private final ImportLogRepository repository;
    private final ImportJobs jobs;

    ImportHistoryService(ImportLogRepository repository, ImportJobs jobs) {
        this.repository = repository;
        this.jobs = jobs;
    }

    /**
     * Which imports.
     *
     * @param kinds all where empty
     * @param ags municipalities, all where empty
     */
    public record Filter(Set<ImportKind> kinds, Set<String> ags) {

        public Filter {
            kinds = Set.copyOf(kinds);
            ags = Set.copyOf(ags);
        }
    }

    /** The newest first. */
    public Page<PastImport> page(Filter filter, int page, int size) {
        return repository.page(filter, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /** Hands out every import of the filter, the newest first. */
    public void export(Filter filter, Consumer<PastImport> target) {
        repository.all(filter).forEach(target);
    }

    /** How many files are being read, checked or written at this moment, or wait for that. */
    public int running() {
        return jobs.running();
    }
}

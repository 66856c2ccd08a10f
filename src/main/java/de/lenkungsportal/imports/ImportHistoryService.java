package de.lenkungsportal.imports;

import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Admins;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files were read in, and what became of them, for those who keep the portal running. */
@Service
@Admins
@Transactional(readOnly = true)
public class ImportHistoryService {

    private final ImportLog log;
    private final ImportJobs jobs;

    ImportHistoryService(ImportLog log, ImportJobs jobs) {
        this.log = log;
        this.jobs = jobs;
    }

    /** The newest first. */
    public Page<PastImport> page(ImportFilter filter, int page, int size) {
        return log.page(filter, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /** Hands out every import of the filter, the newest first. */
    public void export(ImportFilter filter, Consumer<PastImport> target) {
        log.all(filter).forEach(target);
    }

    /** How many files are being read, checked or written at this moment, or wait for that. */
    public int running() {
        return jobs.running();
    }
}

package de.lenkungsportal.audit;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Admins;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the audit trail. Who takes it out of the portal is in it. */
@Service
@Admins
public class AuditService {

    private final AuditEntryRepository entries;
    private final ChainWatch watch;
    private final ChainRepository chain;
    private final ChainWords words;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AuditService(
            AuditEntryRepository entries,
            ChainWatch watch,
            ChainRepository chain,
            ChainWords words,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.watch = watch;
        this.chain = chain;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The newest first. */
    public Page<AuditEntry> page(AuditFilter filter, int page, int size) {
        return entries.page(filter, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /** Hands out every entry of the filter, the newest first, after the export itself has been recorded. */
    public void export(AuditFilter filter, Consumer<AuditEntry> target) {
        audit.record("EXPORTED", "AUDIT", "entry", null, entries.count(filter) + " entries");
        transaction.executeWithoutResult(status -> entries.forEach(filter, target));
    }

    /** What is known of the chain, in sentences. */
    public ChainState chain() {
        return watch.last()
                .map(checked -> new ChainState(
                        checked.result() instanceof ChainResult.Whole ? ChainState.Kind.WHOLE : ChainState.Kind.BROKEN,
                        words.checked(checked.result(), checked.at()),
                        checked.at(),
                        protection()))
                .orElseGet(() -> new ChainState(ChainState.Kind.UNCHECKED, "", null, protection()));
    }

    private String protection() {
        return chain.ownedByAnotherRole() ? "" : words.oneRole();
    }
}

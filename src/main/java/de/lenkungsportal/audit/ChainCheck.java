package de.lenkungsportal.audit;

import de.lenkungsportal.audit.ChainResult.Broken;
import de.lenkungsportal.audit.ChainResult.Reason;
import de.lenkungsportal.audit.ChainResult.Whole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the chain of the audit trail from its start, link by link, in constant memory. */
@Component
class ChainCheck {

    private final ChainRepository repository;

    ChainCheck(ChainRepository repository) {
        this.repository = repository;
    }

    /** @param anchor an earlier end that the chain must still contain; {@link Anchor#START} where none is known */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainResult verify(Anchor anchor) {
        var walk = new Walk(anchor);
        repository.walk(walk::goesOn);
        if (walk.broken != null) {
            return walk.broken;
        }
        if (walk.position < anchor.position()) {
            return walk.brokenAfterLast(Reason.SHORTENED);
        }
        var unchained = repository.unchained();
        return unchained.isPresent()
                ? new Broken(Reason.UNCHAINED, unchained.getAsLong(), null)
                : new Whole(walk.position, new Anchor(walk.position, walk.hash));
    }

    /** State of one verification: the link reached so far. */
    private static final class Walk {

        private final Anchor anchor;
        private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
        private long position;
        private String hash = "";
        private long entry;
        private @Nullable Instant at;
        private @Nullable Broken broken;

        Walk(Anchor anchor) {
            this.anchor = anchor;
        }

        boolean goesOn(ChainLink link) {
            broken = check(link);
            position = link.position();
            hash = link.hash();
            entry = link.entry();
            at = link.recordedAt();
            return broken == null;
        }

        private @Nullable Broken check(ChainLink link) {
            if (link.position() != position + 1) {
                return brokenAfterLast(Reason.LINK_MISSING);
            }
            if (!link.hash().equals(link.digest(hash))) {
                return broken(Reason.LINK_CHANGED, link);
            }
            if (link.position() == anchor.position() && !link.hash().equals(anchor.hash())) {
                return broken(Reason.OTHER_CHAIN, link);
            }
            ChainLink.Stored stored = link.stored();
            if (stored == null) {
                return link.keptUntil().isBefore(today) ? null : broken(Reason.REMOVED, link);
            }
            return stored.digest().equals(link.content()) ? null : broken(Reason.CHANGED, link);
        }

        Broken brokenAfterLast(Reason reason) {
            return new Broken(reason, entry, at);
        }

        private static Broken broken(Reason reason, ChainLink link) {
            return new Broken(reason, link.entry(), link.recordedAt());
        }
    }
}

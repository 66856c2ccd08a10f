package de.lenkungsportal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who did what to which record, append-only and in real time. Part of the transaction of the change. */
@Component
public class AuditTrail {

    public static final String SYSTEM = "system";
    public static final String ANONYMOUS = "anonymous";

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /** One event; for the parameters see {@link AuditEvent}. */
    public void record(String action, String subjectKind, String subjectId, @Nullable String ags, String detail) {
        record(List.of(new AuditEvent(action, subjectKind, subjectId, ags, detail)));
    }

    /** Many events of one change, in one batch. */
    public void record(List<AuditEvent> events) {
        String actor = actor();
        repository.insert(events.stream()
                .map(event -> new SecurityEvent(actor, null, event))
                .toList());
    }

    /** What happened before anyone was signed in, or apart from a change, in one batch. */
    public void recordSecurity(List<SecurityEvent> events) {
        repository.insert(events);
    }

    /** The name under which the current user stands in the trail. */
    public static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return SYSTEM;
        }
        return who instanceof AnonymousAuthenticationToken ? ANONYMOUS : who.getName();
    }
}

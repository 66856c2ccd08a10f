package de.lenkungsportal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who did what to which record, append-only and in real time. Part of the transaction of the change. */
@Component
public class AuditTrail {

    public static final String SYSTEM = "system";
    public static final String ANONYMOUS = "anonymous";

    /** The kind of events about accounts. Where somebody changed one from helps to tell its owner from a stranger. */
    public static final String ACCOUNT = "ACCOUNT";

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
                .map(event -> new SecurityEvent(actor, event.subjectKind().equals(ACCOUNT) ? network() : null, event))
                .toList());
    }

    /** Records security events, which are not part of a change, in one batch. */
    public void recordSecurity(List<SecurityEvent> events) {
        repository.insert(events);
    }

    /** The network of the request at hand; null outside of one and for what is no address. */
    public static @Nullable String network() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var network = ClientNetwork.of(request.getRequest().getRemoteAddr());
            return network.equals(ClientNetwork.UNKNOWN) ? null : network.prefix();
        }
        return null;
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

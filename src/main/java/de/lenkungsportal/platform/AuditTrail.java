package de.lenkungsportal.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who did what to which record, append-only and in real time. Part of the transaction of the change. */
@Component
public class AuditTrail {

    private static final String SYSTEM = "system";
    private static final String ANONYMOUS = "anonymous";

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * @param action what happened, as a code such as ACCOUNT_CREATED
     * @param subjectKind kind of the record, as a code such as ACCOUNT
     * @param ags municipality of the record, null for records that belong to none
     * @param detail what changed, in codes and numbers; no data about persons
     */
    public void record(String action, String subjectKind, String subjectId, @Nullable String ags, String detail) {
        repository.insert(actor(), action, subjectKind, subjectId, ags, detail);
    }

    private static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return SYSTEM;
        }
        return who instanceof AnonymousAuthenticationToken ? ANONYMOUS : who.getName();
    }
}

package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.audit.AuditService;
import java.util.List;

/** The audit trail. */
public final class AuditAccess {

    public static List<Row> rows() {
        return List.of(
                view("pruefpfad", "pruefpfad", ADMINS),
                service(AuditService.class, "page", s -> s.page(AuditFilter.ALL, 0, 10), ADMINS),
                service(AuditService.class, "export", s -> s.export(AuditFilter.ALL, entry -> {}), ADMINS),
                service(AuditService.class, "chain", s -> s.chain(), ADMINS),
                api("GET /api/v1/audit-entries", "/api/v1/audit-entries", ADMINS));
    }

    private AuditAccess() {}
}

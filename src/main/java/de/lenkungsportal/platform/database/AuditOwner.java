package de.lenkungsportal.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database role that owns the audit trail, so that the role of the portal can insert and read and nothing else. Only
 * migrations act as the owner, and a superuser lets them: see docs/adr/0110-audit-trail.md.
 */
public final class AuditOwner {

    /** Owner role of the audit trail; it cannot log in. */
    public static final String ROLE = "portal_audit";

    /** Migration that may throw an SQLException. */
    @FunctionalInterface
    public interface Migration {
        void run() throws SQLException;
    }

    private AuditOwner() {}

    /**
     * Runs a migration while the role of the portal may act as the owner of the trail; makes the owner where there is none.
     *
     * @param superuser of the server; a grant to a role counts in all its databases
     * @param portal role of the portal
     */
    public static void during(Connection superuser, String portal, Migration migration) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            if (!exists(sql)) {
                sql.execute("create role " + ROLE + " nologin");
            }
            sql.execute("grant %s to %s".formatted(ROLE, portal));
            try {
                migration.run();
            } finally {
                sql.execute("revoke %s from %s".formatted(ROLE, portal));
            }
        }
    }

    private static boolean exists(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("select from pg_roles where rolname = '" + ROLE + "'")) {
            return rows.next();
        }
    }
}

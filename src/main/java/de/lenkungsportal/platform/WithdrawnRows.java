package de.lenkungsportal.platform;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Withdraws the rows that a file of {@code db/reference} brought and has no longer. A row that people have changed, or that others
 * refer to, stays; the log names it.
 */
final class WithdrawnRows {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawnRows.class);

    /** Class of the SQL states of broken references and rules. */
    private static final String INTEGRITY = "23";

    private final Connection connection;
    private final Map<String, List<String>> uses;

    /** @param uses by table, conditions under which a row is in use without a foreign key */
    WithdrawnRows(Connection connection, Map<String, List<String>> uses) {
        this.connection = connection;
        this.uses = uses;
    }

    /** Notes which rows the file has; comes while the table {@code incoming} holds them. */
    void list(ReferenceTable table) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("update reference_row set listed = false where table_name = '%s'".formatted(table.name()));
            sql.execute(("insert into reference_row (table_name, key) select distinct '%s', %s from incoming"
                            + " on conflict (table_name, key) do update set listed = true")
                    .formatted(table.name(), key(table)));
        }
    }

    /**
     * Withdraws what is not listed any more.
     *
     * @param tables each after those that it refers to
     */
    void withdraw(List<ReferenceTable> tables) throws SQLException {
        var stay = new TreeMap<String, String>();
        boolean isMoving = true;
        // Rows of one table can refer to each other, so one round can make the next one possible.
        while (isMoving) {
            isMoving = false;
            stay.clear();
            for (ReferenceTable table : tables.reversed()) {
                for (String key : unlisted(table)) {
                    String reason = withdraw(table, key);
                    if (reason.isEmpty()) {
                        isMoving = true;
                    } else {
                        stay.put(table.name() + " " + key, reason);
                    }
                }
            }
        }
        stay.forEach((row, reason) -> LOG.warn("db/reference has {} no longer; it stays, because {}", row, reason));
    }

    /** Empty when the row is gone, else why it stays. */
    private String withdraw(ReferenceTable table, String key) throws SQLException {
        String row = key(table) + " = ?";
        if (count("select count(*) from %s where %s".formatted(table.name(), row), key) == 0) {
            forget(table, key);
            return "";
        }
        String inUse = uses.getOrDefault(table.name(), List.of()).stream().collect(joining(") or (", "(", ")"));
        if (!inUse.equals("()")
                && count("select count(*) from %s where %s and (%s)".formatted(table.name(), row, inUse), key) > 0) {
            return "others refer to it";
        }
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from %s where %s and %s".formatted(table.name(), row, table.untouched()))) {
            delete.setString(1, key);
            if (delete.executeUpdate() == 0) {
                return "it was changed";
            }
        } catch (SQLException refused) {
            connection.rollback(before);
            if (refused.getSQLState() == null || !refused.getSQLState().startsWith(INTEGRITY)) {
                throw refused;
            }
            return "others refer to it";
        }
        connection.releaseSavepoint(before);
        forget(table, key);
        LOG.info("withdrew {} {}: db/reference has it no longer", table.name(), key);
        return "";
    }

    private List<String> unlisted(ReferenceTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select key from reference_row where table_name = ? and not listed order by key")) {
            select.setString(1, table.name());
            var keys = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }

    private long count(String query, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void forget(ReferenceTable table, String key) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from reference_row where table_name = ? and key = ?")) {
            delete.setString(1, table.name());
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    private static String key(ReferenceTable table) {
        return "jsonb_build_array(" + table.key() + ")::text";
    }
}

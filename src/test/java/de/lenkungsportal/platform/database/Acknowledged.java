package de.lenkungsportal.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Rows that writers were told are stored, and the search for those that are not.
 *
 * <p>Each writer writes the rows 0, 1, 2 ... of its own, two in a transaction, and counts a pair when its commit has returned.
 */
final class Acknowledged {

    static final int WRITERS = 4;

    private final long[] rows = new long[WRITERS];

    static Connection connect(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedServer.USER, password);
    }

    static void createTable(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("create table if not exists durability"
                    + " (writer int, n bigint, content text not null, primary key (writer, n))");
        }
    }

    /** The number to go on with: what the table holds, acknowledged or not. */
    static long next(Connection connection, int writer) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select coalesce(max(n) + 1, 0) from durability where writer = ?")) {
            query.setInt(1, writer);
            return number(query);
        }
    }

    /** Writes one pair of rows and returns when the server has acknowledged its commit. */
    static void writePair(Connection connection, int writer, long n) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into durability select ?, ?, md5(?::text || '-' || ?::text)")) {
            for (long row = n; row < n + 2; row++) {
                insert.setInt(1, writer);
                insert.setLong(2, row);
                insert.setInt(3, writer);
                insert.setLong(4, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    synchronized void add(int writer, long rowsStored) {
        rows[writer] = Math.max(rows[writer], rowsStored);
    }

    synchronized long total() {
        return Arrays.stream(rows).sum();
    }

    synchronized long[] snapshot() {
        return rows.clone();
    }

    /** How many of the acknowledged rows are missing or damaged, plus the halves of pairs that were stored alone. */
    static long lost(Connection connection, long[] acknowledged) throws SQLException {
        long lost = 0;
        try (PreparedStatement good =
                        connection.prepareStatement("select count(*) from durability where writer = ? and n < ?"
                                + " and content = md5(writer::text || '-' || n::text)");
                PreparedStatement halves = connection.prepareStatement(
                        "select count(*) from (select from durability group by writer, n / 2 having count(*) = 1) half")) {
            for (int writer = 0; writer < WRITERS; writer++) {
                good.setInt(1, writer);
                good.setLong(2, acknowledged[writer]);
                lost += acknowledged[writer] - number(good);
            }
            return lost + number(halves);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}

package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A JVM with an embedded server of its own that writes until it is killed, and prints each acknowledgement:
 * {@code ready <url>}, then {@code <writer> <rows stored>}.
 */
final class WritingServer {

    private WritingServer() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedServer server = EmbeddedServer.start(PortalHome.claim(Path.of(arguments[0])));
        PrintStream out = new PrintStream(System.out, true);
        try (Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
            Acknowledged.createTable(connection);
        }
        out.println("ready " + server.jdbcUrl());
        for (int i = 0; i < Acknowledged.WRITERS; i++) {
            int writer = i;
            Thread.ofPlatform().start(() -> write(server, writer, out));
        }
    }

    private static void write(EmbeddedServer server, int writer, PrintStream out) {
        try (Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
            for (long n = Acknowledged.next(connection, writer); true; n += 2) {
                Acknowledged.writePair(connection, writer, n);
                out.println(writer + " " + (n + 2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the writer stopped before it was killed", e);
        }
    }
}

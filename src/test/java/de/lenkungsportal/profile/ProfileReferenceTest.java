package de.lenkungsportal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the documents say of the Integration Points is there, and what people changed of it stays. */
@PortalTest
class ProfileReferenceTest {

    private static final Path FILE = Path.of("db/reference/profile_fact.csv");

    @Autowired
    JavaMigration referenceData;

    @Autowired
    DataSource database;

    private record Loading(Connection getConnection) implements Context {

        @Override
        public Connection getConnection() {
            return getConnection;
        }

        @Override
        public Configuration getConfiguration() {
            return new ClassicConfiguration();
        }
    }

    @Test
    void everyFactOfTheFileIsThere() throws Exception {
        var file = new ArrayList<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord row : rows) {
                file.add(row.getField("id") + " " + row.getField("facet") + " " + row.getField("text"));
            }
        }
        try (var connection = database.getConnection()) {
            assertThat(strings(
                            connection,
                            "select id || ' ' || facet || ' ' || text from profile_fact where changed_by is null"))
                    .containsExactlyInAnyOrderElementsOf(file);
        }
    }

    /** In a transaction that is rolled back. */
    @Test
    void whatWasChangedStaysAndWhatWasDeletedDoesNotComeBack() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<String> ids = strings(connection, "select id from profile_fact order by id limit 3");
            run(
                    connection,
                    "update profile_fact set version = 2, change = 'CHANGED', text = 'anders' where id = '%s'",
                    ids.getFirst());
            run(connection, "update profile_fact set version = 2, change = 'DELETED' where id = '%s'", ids.get(1));
            run(connection, "delete from profile_fact where id = '%s'", ids.get(1));
            run(connection, "update profile_fact set text = 'veraltet' where id = '%s'", ids.get(2));
            referenceData.migrate(new Loading(connection));
            assertThat(strings(connection, "select text from profile_fact where id = '" + ids.getFirst() + "'"))
                    .containsExactly("anders");
            assertThat(strings(connection, "select id from profile_fact")).doesNotContain(ids.get(1));
            assertThat(strings(connection, "select text from profile_fact where id = '" + ids.get(2) + "'"))
                    .as("a row that nobody touched follows the file")
                    .doesNotContain("veraltet");
            connection.rollback();
        }
    }

    private static void run(Connection connection, String statement, String id) throws SQLException {
        try (var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement.formatted(id))).isEqualTo(1);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}

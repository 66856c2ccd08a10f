package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema comes out the same, whether a database begins empty or with what an earlier release left. */
class MigrationTest {

    private static final String EMPTY = "migrated_from_empty";
    private static final String OLD = "migrated_from_old";

    private final JdbcTemplate server = new JdbcTemplate(TestDatabase.superuser());

    @BeforeEach
    @AfterEach
    void withoutDatabases() {
        List.of(EMPTY, OLD).forEach(name -> server.execute("drop database if exists %s with (force)".formatted(name)));
    }

    @Test
    void aDatabaseOfTheOldNumberingBecomesTheSameAsAnEmptyOne() throws IOException {
        JdbcTemplate old = withOldSchema();

        migrate(OLD);
        migrate(EMPTY);

        assertThat(catalog(old)).isNotEmpty().isEqualTo(catalog(database(EMPTY)));
    }

    @Test
    void everyEarlierVersionIsInTheOneHistory() throws IOException {
        JdbcTemplate old = withOldSchema();
        old.execute(text("rows-651.sql"));

        migrate(OLD);

        assertThat(lines(old, """
                        select concat_ws(' ', kind, version, coalesce(content ->> 'title', content ->> 'name',
                            content ->> 'label', content ->> 'value', content ->> 'day', content ->> 'severity',
                            content ->> 'legal_ground'), content ->> 'change_note')
                        from history order by kind collate "C", id, version"""))
                .containsExactly(
                        "AGREEMENT 1 Abgemacht",
                        "BODY 1 Tisch",
                        "COOPERATION_AGREEMENT 1 Entwurf",
                        "FIGURE 1 7.00",
                        "FIGURE 2 8.00 gezählt",
                        "INTAKE 1 19.00",
                        "INTAKE 1 18.00",
                        "INTAKE 2 18.00 doppelt",
                        "MEASURE 1 Kurs",
                        "MEETING 1 2016-05-09",
                        "ORGANISATION 1 Alter Name",
                        "PARTNERSHIP 1 Gesetz",
                        "PARTNER_CONTACT 1 Gruppe",
                        "PARTNER_RULE 1 NOTICE");
        assertThat(
                        lines(
                                old,
                                "select change_note from figure union all select change_note from intake where change_note is not null"))
                .containsExactly("noch einmal gezählt", "verzählt");
        assertThat(lines(old, """
                        select content #>> '{agreement_party,0,signed_name}' from history where kind = 'COOPERATION_AGREEMENT'
                        union all select content #>> '{participation,0,mode}' from history where kind = 'PARTNERSHIP'
                        union all select content #>> '{body_member,0,name}' from history where kind = 'BODY'""")).containsExactly("Alter Name", "HOTLINE", "VHS");
    }

    @Test
    void aDatabaseOfTheOldNumberingMigratesOnlyOnce() throws IOException {
        withOldSchema();
        migrate(OLD);

        assertThat(migrate(OLD)).isZero();
    }

    @Test
    void aDatabaseBeforeTheLastOldNumberIsRefused() throws IOException {
        withOldSchema().update("delete from flyway_schema_history where version = '651'");

        assertThatThrownBy(() -> migrate(OLD))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("Starten Sie damit einmal das Portal jener Version.");
    }

    private JdbcTemplate withOldSchema() throws IOException {
        server.execute("create database " + OLD);
        JdbcTemplate old = database(OLD);
        old.execute(text("schema-651.sql"));
        return old;
    }

    private int migrate(String name) {
        if (name.equals(EMPTY)) {
            server.execute("create database " + EMPTY);
        }
        return Flyway.configure()
                .dataSource(source(name))
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static List<String> catalog(JdbcTemplate database) throws IOException {
        return lines(database, text("catalog.sql"));
    }

    private static List<String> lines(JdbcTemplate database, String query) {
        return database.query(query, (row, number) -> row.getString(1));
    }

    private static JdbcTemplate database(String name) {
        return new JdbcTemplate(source(name));
    }

    private static PGSimpleDataSource source(String name) {
        var superuser = (PGSimpleDataSource) TestDatabase.superuser();
        var source = new PGSimpleDataSource();
        source.setUrl(superuser.getUrl());
        source.setUser(superuser.getUser());
        source.setPassword(superuser.getPassword());
        source.setDatabaseName(name);
        return source;
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource("upgrade/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}

package de.lenkungsportal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with joint and published measures from before there were leads and editions. */
class JointMeasureMigrationTest {

    @Test
    void everyMeasureGetsItsLeadItsRunsTheirMunicipalityAndProvidersWhatWasPublishedLast() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            FluentConfiguration migrations =
                    Flyway.configure().dataSource(server.getPostgresDatabase()).locations("classpath:db/migration");
            migrations.target("542").load().migrate();
            var sql = new JdbcTemplate(server.getPostgresDatabase());
            sql.update("""
                    insert into municipality (ags, name, short_name, kind)
                    values ('05315000', 'Köln', 'K', 'CITY'), ('05913000', 'Dortmund', 'DO', 'CITY')""");
            sql.update("""
                    insert into measure (id, title, kind, status, scope, municipalities, published_on, as_of)
                    values
                        ('entered', 'Gemeinsam', 'EINZELMASSNAHME', 'IDEA', 'LOCAL', '{05315000,05913000}', '2016-05-01', '2016'),
                        ('sourced', 'Aus der Quelle', 'EINZELMASSNAHME', 'OPEN', 'LOCAL', '{05315000,05913000}', null, '2016'),
                        ('withdrawn', 'Damals', 'EINZELMASSNAHME', 'IDEA', 'LOCAL', '{05913000}', '2016-05-02', '2016'),
                        ('land', 'Landesweit', 'EINZELMASSNAHME', 'OPEN', 'NRW', '{}', null, '2016')""");
            sql.update("""
                    insert into measure_decision (measure, version, to_status, decided_on, role, role_ags)
                    values ('entered', 1, 'IDEA', '2016-05-01', 'COORDINATOR', '05913000')""");
            sql.update("""
                    insert into measure_run (id, measure, number, entry, places, as_of)
                    values ('r1', 'entered', 1, 'FIXED', 12, '2016'), ('r2', 'land', 1, 'FIXED', 5, '2016')""");
            sql.update("update measure set title = 'Geheim', published_on = null, version = 2 where id = 'withdrawn'");
            var before = sql.queryForObject("select clock_timestamp()", OffsetDateTime.class);

            migrations.target("latest").load().migrate();

            assertThat(sql.queryForList(
                            "select id || ' ' || coalesce(lead, '-') from measure order by id", String.class))
                    .containsExactly("entered 05913000", "land -", "sourced 05315000", "withdrawn 05913000");
            assertThat(sql.queryForList(
                            "select id || ' ' || coalesce(ags, '-') from measure_run order by id", String.class))
                    .containsExactly("r1 05913000", "r2 -");
            assertThat(sql.queryForList(
                            "select measure || ' ' || edition || ' ' || published_on || ' ' || title from measure_publication"
                                    + " order by measure",
                            String.class))
                    .containsExactly("entered 1 2016-05-01 Gemeinsam", "withdrawn 1 2016-05-02 Damals");
            assertThat(sql.queryForList("select places from measure_publication_run", Integer.class))
                    .containsExactly(12);
            assertThat(sql.queryForList(
                            "select news from planned_news(?, clock_timestamp(), '{IDEA}')", String.class, before))
                    .as("nothing is new because of the migration")
                    .isEmpty();
        }
    }
}

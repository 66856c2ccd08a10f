package de.lenkungsportal.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was signed before the portal kept names gets the name that the organisation had when the signature was recorded. */
class SignedNamesMigrationTest {

    private final EmbeddedPostgres server;
    private final DataSource database;
    private final JdbcTemplate sql;

    SignedNamesMigrationTest() throws IOException {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
        sql = new JdbcTemplate(database);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private void agreement(String id, @Nullable String signedOn, String... parties) {
        sql.update(
                "insert into cooperation_agreement (id, ags, title, as_of, signed_on, changed_at)"
                        + " values (?, '05913000', 'Vereinbarung', '2016', ?, '2026-02-01')",
                id,
                signedOn);
        for (String party : parties) {
            sql.update("insert into agreement_party values (?, ?)", id, party);
        }
    }

    private List<String> names(String agreement) {
        return sql.query(
                "select organisation || ': ' || signed_name from agreement_party where agreement = ? order by 1",
                (row, number) -> row.getString(1),
                agreement);
    }

    @Test
    void signedPartiesGetTheNamesOfTheirTimeAlsoThoseThatWereMergedSince() {
        migrate("542");
        sql.update("insert into municipality (ags, name, short_name, kind)"
                + " values ('05913000', 'Dortmund', 'Dortmund', 'CITY')");
        for (String id : new String[] {"renamed", "gone", "stays"}) {
            sql.update(
                    "insert into organisation (id, name, kind, changed_at) values (?, ?, 'OTHER', '2026-01-01')",
                    id,
                    "Alt " + id);
        }
        agreement("signed", "2016-01-15", "renamed");
        agreement("draft", null, "renamed");
        agreement("merged", "2016-01-15", "stays");
        agreement("both", "2016-01-15", "stays");
        sql.update("update organisation set name = 'Neu renamed', version = 2, changed_at = '2026-03-01'"
                + " where id = 'renamed'");
        sql.update("update organisation set name = 'Neu gone', merged_into = 'stays', version = 2,"
                + " changed_at = '2026-03-01' where id = 'gone'");
        sql.update("insert into organisation_merge (id, merged, survivor, merged_by, merged_at)"
                + " values ('00000000-0000-0000-0000-000000000001', 'gone', 'stays', 'admin', '2026-03-01')");
        sql.update("insert into organisation_merge_link values"
                + " ('00000000-0000-0000-0000-000000000001', 'AGREEMENT_PARTY', 'merged', true),"
                + " ('00000000-0000-0000-0000-000000000001', 'AGREEMENT_PARTY', 'both', false)");

        migrate("641");

        assertThat(names("signed")).containsExactly("renamed: Alt renamed");
        assertThat(names("draft")).containsExactly("renamed: ");
        assertThat(names("merged")).containsExactly("stays: Alt gone");
        assertThat(names("both")).containsExactly("stays: Alt gone", "stays: Alt stays");
        assertThat(sql.queryForList(
                        "select link_id || ' ' || kept from organisation_merge_link order by 1", String.class))
                .containsExactly("both/Alt gone true", "merged/Alt gone true");
    }
}

package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every file of db/reference belongs to a feature and is loaded after what it refers to. */
@PortalTest
class ReferenceDataTest {

    @Autowired
    ReferenceData data;

    @Autowired
    List<ReferenceTables> features;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate sql;

    @Test
    void eachFileHasExactlyOneTableAndEachTableAFile() throws IOException {
        var files = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/reference/*.csv"))
                .map(file -> String.valueOf(file.getFilename()).replace(".csv", ""))
                .toList();
        assertThat(features.stream().flatMap(feature -> feature.tables().stream()))
                .extracting(ReferenceTable::name)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void theOrderRespectsEveryForeignKey() throws SQLException {
        List<String> order;
        try (var connection = database.getConnection()) {
            order = data.ordered(connection).stream().map(ReferenceTable::name).toList();
        }
        var keys = sql.query(
                "select child.relname, parent.relname from pg_constraint c"
                        + " join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid"
                        + " where c.contype = 'f' and c.conrelid <> c.confrelid",
                (row, number) -> Map.entry(row.getString(1), row.getString(2)));
        assertThat(keys)
                .filteredOn(key -> order.contains(key.getKey()) && order.contains(key.getValue()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(order.indexOf(key.getValue())).isLessThan(order.indexOf(key.getKey())));
    }

    /** What an empty portal starts with refers to nothing that it does not have, and has neither place nor figure. */
    @Test
    void aPortalThatStartsEmptyHasWhatIsOfNoPlaceAndNoYear() throws SQLException {
        List<String> loaded;
        try (var connection = database.getConnection()) {
            loaded = new ReferenceData(features, "none")
                    .ordered(connection).stream().map(ReferenceTable::name).toList();
        }
        assertThat(loaded)
                .containsExactlyInAnyOrder(
                        "source",
                        "breakdown_dimension",
                        "breakdown_value",
                        "indicator",
                        "legal_basis",
                        "listed_area",
                        "partner_rule");
        var parents = sql.queryForList(
                "select distinct confrelid::regclass::text from pg_constraint where contype = 'f'"
                        + " and conrelid::regclass::text = any (?)",
                String.class,
                (Object) loaded.toArray(String[]::new));
        assertThat(loaded).containsAll(parents);
        assertThatThrownBy(() -> new ReferenceData(features, "2017")).isInstanceOf(StartProblem.class);
    }

    @Test
    void eachTableIsFilled() {
        assertThat(features.stream().flatMap(feature -> feature.tables().stream()))
                .allSatisfy(table -> assertThat(
                                sql.queryForObject("select exists (select from " + table.name() + ")", Boolean.class))
                        .as(table.name())
                        .isTrue());
    }

    /** A file with one row less than the one before, in a transaction that is rolled back. */
    @Test
    void aRowThatAFileHasNoLongerIsWithdrawnUnlessItWasChangedOrIsInUse() throws Exception {
        String head = "id,ags,name,kind,source,source_place\n";
        String more = head
                + "test-gone,05913000,Test weg,OTHER,000,Test\n"
                + "test-in-use,05913000,Test benutzt,OTHER,000,Test\n";
        var table = ReferenceTable.of("institution", "id");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            load(connection, table, more);
            sql(
                    connection,
                    "insert into figure (id, ags, indicator, institution, stage, unit, qualifier, value, as_of, source,"
                            + " source_place, basis) values ('test-uses', '05913000', 'STAFF', 'test-in-use', 'ACTUAL', 'STAFF', 'EXACT',"
                            + " 4, '2016-03', '000', 'Test', 'STATED')");
            load(connection, table, head);
            assertThat(ids(connection, "institution"))
                    .doesNotContain("test-gone")
                    .contains("test-in-use");
            sql(connection, "delete from figure where id = 'test-uses'");
            load(connection, table, head);
            assertThat(ids(connection, "institution")).doesNotContain("test-in-use");
            connection.rollback();
        }
    }

    @Test
    void aRecordThatPeopleHaveChangedStays() throws Exception {
        String head = "id,name,short_name,definition,units,kind\n";
        var table = ReferenceTable.versioned("indicator", "id");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            load(
                    connection,
                    table,
                    head
                            + "TEST_KEPT,Test eins,Eins,Test,{COUNT},STOCK\nTEST_GONE,Test zwei,Zwei,Test,{COUNT},STOCK\n");
            sql(connection, "update indicator set version = 2, definition = 'anders' where id = 'TEST_KEPT'");
            load(connection, table, head);
            assertThat(ids(connection, "indicator")).contains("TEST_KEPT").doesNotContain("TEST_GONE");
            connection.rollback();
        }
    }

    @Test
    void aRecordThatPeopleHaveDeletedDoesNotComeBack() throws Exception {
        String csv = """
                id,title,ags,target_groups,rechtskreise,start_level,first_step,last_step,items,runs,note,as_of,source,source_place,basis
                test-deleted,Prüfkette,05915000,{U25},{SGB_II},A0,1,9,{hamm-kompetenzcenter-u25},"{""\"\"}",,2015-12-07,002,Wand,COMPUTED
                """;
        var table = ReferenceTable.versioned("foerderkette", "id");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            load(connection, table, csv);
            assertThat(ids(connection, "foerderkette")).contains("test-deleted");
            sql(connection, "update foerderkette set version = 2, change = 'DELETED' where id = 'test-deleted'");
            sql(connection, "delete from foerderkette where id = 'test-deleted'");
            load(connection, table, csv);
            assertThat(ids(connection, "foerderkette")).doesNotContain("test-deleted");
            connection.rollback();
        }
    }

    private static void load(Connection connection, ReferenceTable table, String csv) throws SQLException, IOException {
        var withdrawn = new WithdrawnRows(connection, Map.of());
        ReferenceData.load(connection, table, csv.getBytes(StandardCharsets.UTF_8), withdrawn);
        withdrawn.withdraw(List.of(table));
    }

    private static void sql(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> ids(Connection connection, String table) throws SQLException {
        var ids = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id from " + table)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}

package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import java.io.IOException;
import java.sql.SQLException;
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

    @Test
    void eachTableIsFilled() {
        assertThat(features.stream().flatMap(feature -> feature.tables().stream()))
                .allSatisfy(table -> assertThat(
                                sql.queryForObject("select exists (select from " + table.name() + ")", Boolean.class))
                        .as(table.name())
                        .isTrue());
    }
}

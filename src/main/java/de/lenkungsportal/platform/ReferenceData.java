package de.lenkungsportal.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sourced facts of {@code db/reference}, one CSV a table, whenever a file has changed, and withdraws what a file has no
 * longer. A repeatable Flyway migration; the features say what their tables are: {@link ReferenceTables}. A portal that was started
 * with everything and is started with nothing later keeps what it has.
 */
@Component
class ReferenceData implements JavaMigration {

    private static final String EVERYTHING = "2016";
    private static final String NOTHING = "none";

    private final NavigableMap<String, ReferenceTable> tables = new TreeMap<>();
    private final Map<String, List<String>> uses;

    /** @param start {@code 2016} for all that the sources state, {@code none} for a portal without any place or figure */
    ReferenceData(List<ReferenceTables> features, @Value("${portal.reference:2016}") String start) {
        if (!List.of(EVERYTHING, NOTHING).contains(start)) {
            throw new StartProblem("start.reference", start);
        }
        uses = features.stream()
                .flatMap(feature -> feature.uses().stream())
                .collect(groupingBy(ReferenceTables.Use::table, mapping(ReferenceTables.Use::condition, toList())));
        Set<String> general =
                features.stream().flatMap(feature -> feature.general().stream()).collect(toSet());
        features.stream().flatMap(feature -> feature.tables().stream()).forEach(table -> {
            if (start.equals(NOTHING) && !general.contains(table.name())) {
                return;
            }
            if (tables.put(table.name(), table) != null) {
                throw new IllegalStateException("reference table " + table.name() + " is declared twice");
            }
        });
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "reference data";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        tables.keySet().forEach(table -> checksum.update(file(table)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        var withdrawn = new WithdrawnRows(connection, uses);
        List<ReferenceTable> ordered = ordered(connection);
        for (ReferenceTable table : ordered) {
            load(connection, table, file(table.name()), withdrawn);
        }
        withdrawn.withdraw(ordered);
    }

    /** Each table after those that it refers to. */
    List<ReferenceTable> ordered(Connection connection) throws SQLException {
        var references = new HashMap<String, Set<String>>();
        tables.forEach((name, table) -> references.put(name, new HashSet<>(table.after())));
        try (Statement sql = connection.createStatement();
                var keys = sql.executeQuery("select conrelid::regclass::text, confrelid::regclass::text"
                        + " from pg_constraint where contype = 'f'")) {
            while (keys.next()) {
                references
                        .computeIfAbsent(keys.getString(1), table -> new HashSet<>())
                        .add(keys.getString(2));
            }
        }
        return ReferenceOrder.of(tables.keySet(), references).stream()
                .map(tables::get)
                .toList();
    }

    static void load(Connection connection, ReferenceTable table, byte[] csv, WithdrawnRows withdrawn)
            throws SQLException, IOException {
        String columns =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        String updates = Arrays.stream(columns.split(","))
                .map(column -> column + " = excluded." + column)
                .collect(joining(", "));
        String read = Arrays.stream(columns.split(","))
                .map(column -> table.read().getOrDefault(column, column))
                .collect(joining(", "));
        try (Statement sql = connection.createStatement()) {
            sql.execute("create temp table incoming on commit drop as select * from %s with no data"
                    .formatted(table.name()));
            for (String written : table.read().keySet()) {
                sql.execute("alter table incoming alter column %1$s type text using %1$s::text".formatted(written));
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy incoming (%s) from stdin with (format csv, header)".formatted(columns),
                            new ByteArrayInputStream(csv));
            sql.execute(
                    "insert into %1$s (%2$s) select %7$s from incoming where %3$s on conflict (%4$s) do update set %5$s where %6$s"
                            .formatted(
                                    table.name(), columns, table.wanted(), table.key(), updates, table.guard(), read));
            withdrawn.list(table);
            sql.execute("drop table incoming");
        }
    }

    private static byte[] file(String table) {
        var file = new ClassPathResource("db/reference/" + table + ".csv");
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file.getPath(), e);
        }
    }
}

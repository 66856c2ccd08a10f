package de.lenkungsportal.platform;

import static java.util.stream.Collectors.joining;

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
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sourced facts of {@code db/reference}, one CSV a table, whenever a file has changed. A repeatable Flyway migration;
 * the features say what their tables are: {@link ReferenceTables}.
 */
@Component
class ReferenceData implements JavaMigration {

    private final NavigableMap<String, ReferenceTable> tables = new TreeMap<>();

    ReferenceData(List<ReferenceTables> features) {
        features.stream().flatMap(feature -> feature.tables().stream()).forEach(table -> {
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
        for (ReferenceTable table : ordered(context.getConnection())) {
            load(context.getConnection(), table);
        }
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

    private static void load(Connection connection, ReferenceTable table) throws SQLException, IOException {
        byte[] csv = file(table.name());
        String columns =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        String updates = Arrays.stream(columns.split(","))
                .map(column -> column + " = excluded." + column)
                .collect(joining(", "));
        try (Statement sql = connection.createStatement()) {
            sql.execute("create temp table incoming on commit drop as select %s from %s with no data"
                    .formatted(columns, table.name()));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy incoming (%s) from stdin with (format csv, header)".formatted(columns),
                            new ByteArrayInputStream(csv));
            sql.execute(
                    "insert into %1$s (%2$s) select %2$s from incoming where %3$s on conflict (%4$s) do update set %5$s where %6$s"
                            .formatted(table.name(), columns, table.wanted(), table.key(), updates, table.guard()));
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

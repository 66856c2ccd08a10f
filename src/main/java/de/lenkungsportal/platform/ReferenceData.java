package de.lenkungsportal.platform;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sourced facts of {@code db/reference}, one CSV a table, whenever a file has changed.
 *
 * <p>A repeatable Flyway migration. What a person has changed since (version above 1) is left as it is.
 */
@Component
class ReferenceData implements JavaMigration {

    /**
     * @param key columns that identify a row
     * @param guard limits which stored rows may be replaced
     * @param wanted limits which rows of the file are loaded at all
     */
    private record Table(String name, String key, String guard, String wanted) {
        Table(String name, String key, String guard) {
            this(name, key, guard, "true");
        }
    }

    private static final List<Table> TABLES = List.of(
            new Table("municipality", "ags", "true"),
            new Table("source", "number", "true"),
            new Table("source_defect", "id", "true"),
            new Table("survey_round", "id", "true"),
            new Table("figure", "id", "figure.version = 1"),
            new Table("published_forecast", "id", "true"),
            new Table("staffing_assumption", "ags", "staffing_assumption.version = 1"),
            new Table("profile_cell", "ags, round, dimension", "true"),
            new Table("profile_category", "ags, round, dimension, category, coalesce(rechtskreis, '')", "true"),
            new Table("milestone", "id", "true"),
            new Table(
                    "intake",
                    "id",
                    "intake.version = 1",
                    "not exists (select from intake_revision r where r.intake_id = incoming.id and r.change = 'DELETED')"
                            + " and not exists (select from intake i where i.id <> incoming.id and i.ags = incoming.ags"
                            + " and i.rechtskreis = incoming.rechtskreis and i.unit = incoming.unit"
                            + " and i.origin = incoming.origin and i.frequency = incoming.frequency"
                            + " and i.period_to >= incoming.period_from"
                            + " and i.period_from < incoming.period_from + 31 * incoming.periods)"),
            new Table("organisation", "id", "organisation.version = 1"),
            new Table("partnership", "id", "partnership.version = 1"),
            new Table(
                    "participation",
                    "partnership, position",
                    "true",
                    "exists (select from partnership p where p.id = incoming.partnership and p.version = 1)"),
            new Table("cooperation_agreement", "id", "cooperation_agreement.version = 1"),
            new Table(
                    "agreement_party",
                    "agreement, organisation, signed_name",
                    "true",
                    "exists (select from cooperation_agreement a where a.id = incoming.agreement and a.version = 1)"
                            + " and not exists (select from agreement_party p where p.agreement = incoming.agreement"
                            + " and p.organisation = incoming.organisation)"
                            + " and not exists (select from organisation_merge_link l where l.link_kind = 'AGREEMENT_PARTY'"
                            + " and split_part(l.link_id, '/', 1) = incoming.agreement)"),
            new Table("partner_rule", "id", "partner_rule.version = 1"),
            new Table("kreis_place", "ags", "true"),
            new Table("place_service", "place, service", "true"),
            new Table("legal_basis", "id", "true"),
            new Table("measure", "id", "measure.version = 1"),
            new Table("measure_run", "id", "measure_run.version = 1"),
            new Table("foerderkette", "id", "foerderkette.version = 1"),
            new Table("wall_entry", "wall, position", "true"),
            new Table("stated_gap", "id", "true"),
            new Table("body", "id", "body.version = 1"),
            new Table("body_member", "body, position", "true", untouched("body")),
            new Table("body_cadence", "body, position", "true", untouched("body")),
            new Table("meeting", "id", "meeting.version = 1"),
            new Table("meeting_participant", "meeting, position", "true", untouched("meeting")),
            new Table("agreement", "id", "agreement.version = 1"),
            new Table("agreement_responsible", "agreement, position", "true", untouched("agreement")),
            new Table("agreement_link", "agreement, kind, target", "true", untouched("agreement")));

    /** Parts of a record that a person has changed since are left as they are. */
    private static String untouched(String table) {
        return "exists (select from %1$s t where t.id = incoming.%1$s and t.version = 1)".formatted(table);
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
        for (Table table : TABLES) {
            try (InputStream in = file(table).getInputStream()) {
                checksum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("cannot read db/reference/" + table.name() + ".csv", e);
            }
        }
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        for (Table table : TABLES) {
            load(context.getConnection(), table);
        }
    }

    private static void load(Connection connection, Table table) throws SQLException, IOException {
        try (Statement sql = connection.createStatement();
                InputStream csv = file(table).getInputStream()) {
            String header;
            try (InputStream in = file(table).getInputStream()) {
                header = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow();
            }
            sql.execute("create temp table incoming on commit drop as select %s from %s with no data"
                    .formatted(header, table.name()));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming (%s) from stdin with (format csv, header)".formatted(header), csv);
            String updates = header.lines()
                    .flatMap(line -> List.of(line.split(",")).stream())
                    .map(column -> column + " = excluded." + column)
                    .collect(java.util.stream.Collectors.joining(", "));
            sql.execute(
                    "insert into %1$s (%2$s) select %2$s from incoming where %6$s on conflict (%3$s) do update set %4$s where %5$s"
                            .formatted(table.name(), header, table.key(), updates, table.guard(), table.wanted()));
            sql.execute("drop table incoming");
        }
    }

    private static ClassPathResource file(Table table) {
        return new ClassPathResource("db/reference/" + table.name() + ".csv");
    }
}

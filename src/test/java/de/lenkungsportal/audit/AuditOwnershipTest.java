package de.lenkungsportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The role that the portal works with can insert and read the audit trail, and nothing else. */
@PortalTest
class AuditOwnershipTest {

    private static final String INSERT =
            "insert into audit_entry (kept_until, actor, action, subject_kind, subject_id, detail)"
                    + " values (current_date + 40, 'test', 'TESTED', 'TEST', 'ownership', '')";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ChainRepository repository;

    @Test
    void thePortalsRoleInsertsAndReadsAndIsNoOwner() {
        sql.update(INSERT);
        assertThat(sql.queryForObject(
                        "select count(*) from audit.entry e join audit.link l on l.entry = e.id where e.subject_id = 'ownership'",
                        Integer.class))
                .isPositive();
        assertThat(repository.ownedByAnotherRole()).isTrue();
        assertThat(sql.queryForObject("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'other'",
                "update audit_entry set actor = 'other'",
                "delete from audit.entry",
                "delete from audit_entry",
                "truncate audit.entry",
                "truncate audit.link",
                "update audit.link set hash = ''",
                "delete from audit.link",
                "insert into audit.link values (0, 0, now(), current_date, '', '')",
                "insert into audit.entry (recorded_at, kept_until, actor, action, subject_kind, subject_id)"
                        + " values ('2000-01-01', current_date, 'test', 'TESTED', 'TEST', 'backdated')",
                "alter table audit.entry disable trigger all",
                "alter table audit.entry disable trigger chained",
                "alter table audit.entry add column other text",
                "alter table audit.entry owner to current_user",
                "alter table audit.entry set schema public",
                "drop trigger chained on audit.entry",
                "drop table audit.entry cascade",
                "drop table audit.link cascade",
                "drop schema audit cascade",
                "alter schema audit rename to other",
                "create table audit.other (id int)",
                "create trigger other before insert on audit.entry for each row execute function audit.refuse()",
                "create or replace function audit.chain() returns trigger language plpgsql as 'begin return null; end'",
                "create or replace function audit.expire() returns bigint language sql as 'select 0::bigint'",
                "drop function audit.part(text) cascade",
                "grant portal_audit to current_user",
                "set role portal_audit",
                "set session authorization portal_audit",
                "drop role portal_audit",
                "reassign owned by portal_audit to current_user",
                "create rule other as on insert to audit.entry do instead nothing"
            })
    void thePortalsRoleCannotTouchIt(String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to SET ROLE|no privileges).*");
    }

    /** Whoever puts the triggers of a session to sleep, as a replica does, is chained all the same. */
    @Test
    void aReplayingSessionIsChainedToo() {
        sql.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                try {
                    statement.execute(INSERT.replace("'ownership'", "'replica'"));
                } finally {
                    statement.execute("set session_replication_role = origin");
                }
                return null;
            }
        });
        assertThat(sql.queryForObject(
                        "select count(*) from audit.entry e join audit.link l on l.entry = e.id where e.subject_id = 'replica'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void nothingIsInsertedThatCouldBeRemovedSoon() {
        assertThatThrownBy(() -> sql.update(INSERT.replace("+ 40", "+ 20")))
                .rootCause()
                .hasMessageContaining("check");
    }

    /** An object of another schema could be dropped with CASCADE by its owner, and the column or trigger with it. */
    @Test
    void nothingInTheSchemaDependsOnAnObjectOfThePortal() {
        assertThat(sql.queryForList(
                        "select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                                + " join pg_type t on t.oid = a.atttypid where c.relnamespace = 'audit'::regnamespace"
                                + " and a.attnum > 0 and t.typnamespace <> 'pg_catalog'::regnamespace",
                        String.class))
                .isEmpty();
    }
}

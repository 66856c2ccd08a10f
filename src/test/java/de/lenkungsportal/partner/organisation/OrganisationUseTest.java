package de.lenkungsportal.partner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.UseRecords;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Who uses an organisation: every kind of record counts, and none can be forgotten. */
@PortalTest
@Transactional
class OrganisationUseTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final String ID = "test-use";

    /**
     * References that are the organisation's own: its versions, its merges and what is proposed for it; and accounts of
     * providers, which are of no municipality and are read through the merges.
     */
    private static final List<String> OWN = List.of(
            "account.organisation",
            "organisation.merged_into",
            "organisation_merge.merged",
            "organisation_merge.survivor",
            "organisation_proposal.organisation",
            "organisation_proposal.survivor");

    @Autowired
    OrganisationService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void enterOrganisation() {
        sql.update("insert into organisation (id, name, kind) values (?, 'Verein Nutzung', 'OTHER')", ID);
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                ID,
                ID,
                DORTMUND);
    }

    @Test
    void everyForeignKeyToAnOrganisationIsCounted() {
        List<String> references = sql.query(
                "select c.conrelid::regclass || '.' || a.attname from pg_constraint c"
                        + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)"
                        + " where c.contype = 'f' and c.confrelid = 'organisation'::regclass",
                (row, number) -> row.getString(1));
        List<String> counted = sql.query(
                "select distinct d.refobjid::regclass || '.' || a.attname from pg_rewrite r"
                        + " join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid"
                        + " and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0"
                        + " join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid"
                        + " where r.ev_class = 'organisation_use'::regclass",
                (row, number) -> row.getString(1));

        assertThat(references)
                .filteredOn(reference -> !OWN.contains(reference))
                .as("a new reference belongs into the view organisation_use, which merges and proposals go by")
                .isNotEmpty()
                .isSubsetOf(counted);
    }

    @ParameterizedTest
    @EnumSource(OrganisationUse.Kind.class)
    void oneRecordOfAnotherMunicipalityMakesItShared(OrganisationUse.Kind kind) throws Exception {
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.mayWrite(ID))).isTrue();
        UseRecords.enter(sql, kind, KOELN, ID);

        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.mayWrite(ID))).isFalse();
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN,
                        () -> service.change(ID, 1, service.get(ID).content())))
                .isInstanceOf(NotFoundException.class);
        assertThat(signIn.as(Who.ADMIN, () -> service.mayWrite(ID))).isTrue();
        assertThat(signIn.as(Who.STEERING, () -> service.uses(ID)))
                .anySatisfy(use -> {
                    assertThat(use.ags()).isEqualTo(KOELN);
                    assertThat(use.municipality()).isEqualTo("Köln");
                    assertThat(use.records()).isEqualTo(Map.of(kind, 1));
                })
                .anySatisfy(use -> assertThat(use.ags()).isEqualTo(DORTMUND));
    }

    @ParameterizedTest
    @EnumSource(OrganisationUse.Kind.class)
    void recordsOfTheOwnMunicipalityLeaveItToTheCoordinator(OrganisationUse.Kind kind) throws Exception {
        UseRecords.enter(sql, kind, DORTMUND, ID);
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.mayWrite(ID))).isTrue();
        assertThat(signIn.as(Who.COORDINATOR_FOREIGN, () -> service.mayWrite(ID)))
                .isFalse();
    }

    @Test
    void aBodyOfTheStateIsNobodysOwn() throws Exception {
        UseRecords.enter(sql, OrganisationUse.Kind.BODY_MEMBER, null, ID);
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.mayWrite(ID))).isFalse();
    }
}

package de.lenkungsportal.partner.organisation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.BodyLinks;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on an organisation: kept by a merge, given back by its undoing. */
@PortalTest
@Transactional
class PartnerLinksTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final String OLD = "test-link-old";
    private static final String NEW = "test-link-new";
    private static final String OLDER = "test-link-older";

    /** Every column of the database that names an organisation, with the row that the test enters there. */
    private static final List<String> LINKS = List.of(
            "select organisation from partnership where id = 'test-link-dortmund'",
            "select organisation from partnership where id = 'test-link-koeln'",
            "select organisation from agreement_party where agreement = 'test-link-one'",
            "select organisation from body_member where body = 'test-link-body'",
            "select organisation from meeting_participant where meeting = 'test-link-meeting'",
            "select organisation from agreement_responsible where agreement = 'test-link-task'",
            "select provider from measure where id = 'test-link-measure'");

    @Autowired
    OrganisationMergeService merges;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void enterLinks() {
        for (String id : List.of(OLD, NEW, OLDER)) {
            sql.update("insert into organisation (id, name, kind) values (?, ?, 'OTHER')", id, "Verein " + id);
        }
        sql.update("update organisation set merged_into = ? where id = ?", OLD, OLDER);
        for (String[] each : new String[][] {{"test-link-dortmund", DORTMUND}, {"test-link-koeln", KOELN}}) {
            sql.update(
                    "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                    each[0],
                    OLD,
                    each[1]);
        }
        sql.update("insert into partner_contact (id, partnership, kind, label)"
                + " values ('00000000-0000-0000-0000-00000000c0de', 'test-link-dortmund', 'TEAM', 'Team')");
        for (String agreement : List.of("test-link-one", "test-link-both")) {
            sql.update(
                    "insert into cooperation_agreement (id, ags, title, as_of) values (?, ?, 'Vereinbarung', '2016')",
                    agreement,
                    DORTMUND);
            sql.update("insert into agreement_party values (?, ?)", agreement, OLD);
        }
        sql.update("insert into agreement_party values ('test-link-both', ?)", NEW);
        BodyLinks.enter(sql, OLD);
    }

    private List<String> links() {
        return LINKS.stream()
                .map(query -> String.valueOf(sql.queryForObject(query, String.class)))
                .toList();
    }

    private List<String> texts(String query, Object... arguments) {
        return sql.queryForList(query, String.class, arguments).stream()
                .map(String::valueOf)
                .toList();
    }

    private List<String> parties(String agreement) {
        return texts("select organisation from agreement_party where agreement = ? order by 1", agreement);
    }

    private <T extends @Nullable Object> T asAdmin(Callable<T> call) throws Exception {
        return signIn.as(Who.ADMIN, call);
    }

    @Test
    void aMergeMovesEveryKindOfLinkAndUndoingItBringsEachBack() throws Exception {
        assertThat(links()).containsOnly(OLD);
        OrganisationMerge merge = asAdmin(() -> merges.merge(OLD, 1, NEW));

        assertThat(links()).containsOnly(NEW);
        assertThat(parties("test-link-both")).containsExactly(NEW);
        assertThat(sql.queryForObject("select merged_into from organisation where id = ?", String.class, OLDER))
                .isEqualTo(NEW);
        assertThat(sql.queryForObject(
                        "select p.organisation from partner_contact c join partnership p on p.id = c.partnership"
                                + " where c.id = '00000000-0000-0000-0000-00000000c0de'",
                        String.class))
                .isEqualTo(NEW);

        asAdmin(() -> merges.undo(merge.id()));
        assertThat(links()).containsOnly(OLD);
        assertThat(parties("test-link-both")).containsExactly(NEW, OLD);
        assertThat(sql.queryForObject("select merged_into from organisation where id = ?", String.class, OLDER))
                .isEqualTo(OLD);
    }

    /** Records that the merge touches, as table and id. */
    private static final List<List<String>> TOUCHED = List.of(
            List.of("partnership", "test-link-dortmund"),
            List.of("partnership", "test-link-koeln"),
            List.of("cooperation_agreement", "test-link-one"),
            List.of("cooperation_agreement", "test-link-both"),
            List.of("body", "test-link-body"),
            List.of("meeting", "test-link-meeting"),
            List.of("agreement", "test-link-task"),
            List.of("measure", "test-link-measure"),
            List.of("organisation", OLD),
            List.of("organisation", OLDER));

    @Test
    void everyRecordThatAMergeTouchesSaysWhoDidItAndWhen() throws Exception {
        for (List<String> record : TOUCHED) {
            sql.update(
                    "update %s set changed_by = 'jemand-frueher', changed_at = '2016-01-01' where id = ?"
                            .formatted(record.getFirst()),
                    record.getLast());
        }
        OrganisationMerge merge = asAdmin(() -> merges.merge(OLD, 1, NEW));
        TOUCHED.forEach(record -> assertTouched(record, 2, "MERGED"));
        assertThat(texts("select content ->> 'changed_by' from history where kind = 'BODY' and id = 'test-link-body'"))
                .containsExactly("jemand-frueher");
        assertThat(
                        texts(
                                "select content ->> 'changed_by' from history where kind = 'MEASURE' and id = 'test-link-measure'"))
                .containsExactly("jemand-frueher");

        asAdmin(() -> merges.undo(merge.id()));
        TOUCHED.forEach(record -> assertTouched(record, 3, "MERGE_UNDONE"));
        assertThat(texts(
                        "select (content ->> 'changed_by') || ' ' || (content ->> 'change') from history where kind = 'COOPERATION_AGREEMENT'"
                                + " and id = 'test-link-one' order by version"))
                .containsExactly("jemand-frueher ENTERED", "admin MERGED");
    }

    private void assertTouched(List<String> record, int version, String change) {
        var row = sql.queryForMap("select * from %s where id = ?".formatted(record.getFirst()), record.getLast());
        assertThat(row).as(record.toString()).containsEntry("version", version).containsEntry("changed_by", "admin");
        assertThat(String.valueOf(row.get("changed_at"))).as(record.toString()).doesNotStartWith("2016-01-01");
        if (row.containsKey("change")) {
            assertThat(row).as(record.toString()).containsEntry("change", change);
        }
    }

    @Test
    void aLaterMergeIsUndoneFirstAndNoneTwice() throws Exception {
        OrganisationMerge first = asAdmin(() -> merges.merge(OLD, 1, NEW));
        sql.update("insert into organisation (id, name, kind) values ('test-link-last', 'Letzter', 'OTHER')");
        int version = requireNonNull(
                asAdmin(() -> sql.queryForObject("select version from organisation where id = ?", Integer.class, NEW)));
        OrganisationMerge second = asAdmin(() -> merges.merge(NEW, version, "test-link-last"));

        assertThatThrownBy(() -> asAdmin(() -> merges.undo(first.id()))).isInstanceOf(InvalidInputException.class);
        asAdmin(() -> merges.undo(second.id()));
        asAdmin(() -> merges.undo(first.id()));
        assertThat(links()).containsOnly(OLD);
        assertThatThrownBy(() -> asAdmin(() -> merges.undo(first.id()))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCoordinatorMergesNoRecordThatAnotherMunicipalityWorksWith() {
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_OWN, () -> merges.merge(OLD, 1, NEW)))
                .isInstanceOf(NotFoundException.class);
    }
}

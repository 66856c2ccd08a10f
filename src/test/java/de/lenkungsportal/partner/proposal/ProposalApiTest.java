package de.lenkungsportal.partner.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Proposals over the API, from the first word to the signed agreement that keeps its name. */
@PortalTest
class ProposalApiTest {

    private static final String ID = "test-proposal-api";
    private static final String PROPOSALS = "/api/v1/organisation-proposals";
    private static final String OLD = "Api-Verband Alt";
    private static final String NEW = "Api-Verband Neu";
    private static final String RENAME = "{\"kind\":\"CHANGE\",\"organisation\":\"" + ID
            + "\",\"base_version\":1,\"reason\":\"neuer Name\",\"change\":{\"name\":\"" + NEW
            + "\",\"kind\":\"OTHER\"}}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private Api api;

    @BeforeEach
    void enter() {
        api = new Api(port);
        sql.update("insert into organisation (id, name, kind) values (?, ?, 'OTHER')", ID, OLD);
        for (String ags : new String[] {"05913000", "05315000"}) {
            sql.update(
                    "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                    ID + "-" + ags,
                    ID,
                    ags);
        }
        sql.update(
                "insert into cooperation_agreement (id, ags, title, as_of, signed_on)"
                        + " values (?, '05315000', 'Vereinbarung', '2016', '2016-01-15')",
                ID);
        sql.update("insert into agreement_party values (?, ?)", ID, ID);
    }

    @AfterEach
    void forget() {
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from organisation_proposal_vote where proposal in"
                    + " (select id from organisation_proposal where organisation like '" + ID + "%')");
            sql.update("delete from organisation_proposal where organisation like ?", ID + "%");
            sql.update("delete from organisation_merge where merged like ?", ID + "%");
            sql.update("delete from agreement_party where agreement = ?", ID);
            sql.update("delete from cooperation_agreement where id = ?", ID);
            sql.update("delete from partnership where organisation = ?", ID);
            sql.update("delete from history where kind = 'ORGANISATION' and id like ?", ID + "%");
            sql.update("delete from organisation where id like ?", ID + "%");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private Api.Answer post(Who who, String path, String body, String ifMatch) {
        return api.send(who, "POST", path, body, ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch));
    }

    private String proposed() {
        Api.Answer created = post(Who.COORDINATOR_OWN, PROPOSALS, RENAME, "");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().get("state").asString()).isEqualTo("OPEN");
        assertThat(created.json().get("awaited").toString()).isEqualTo("[\"05315000\"]");
        return PROPOSALS + "/" + created.json().get("id").asString();
    }

    @Test
    void anAcceptedProposalIsCarriedOutAndTheSignedAgreementKeepsItsName() {
        String proposal = proposed();
        assertThat(post(Who.COORDINATOR_FOREIGN, proposal + "/accept", "{}", "").status())
                .isEqualTo(428);
        Api.Answer done = post(Who.COORDINATOR_FOREIGN, proposal + "/accept", "{}", "\"1\"");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(api.get(Who.STEERING, "/api/v1/organisations/" + ID)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo(NEW);

        var party = api.get(Who.STEERING, "/api/v1/cooperation-agreements/" + ID)
                .json()
                .get("parties")
                .get(0);
        assertThat(party.get("name").asString()).isEqualTo(OLD);
        assertThat(party.get("present_name").asString()).isEqualTo(NEW);
        assertThat(api.get(Who.STEERING, "/api/v1/cooperation-agreements?ags=05315000", "text/csv")
                        .body())
                .contains(OLD)
                .doesNotContain(NEW);
    }

    @Test
    void aStaleDecisionIsRefusedAndAForeignProposalIsMissing() {
        String proposal = proposed();
        assertThat(post(Who.COORDINATOR_FOREIGN, proposal + "/accept", "{}", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(post(Who.COORDINATOR_FOREIGN, proposal + "/withdraw", "{}", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(post(Who.COORDINATOR_FOREIGN, PROPOSALS + "/no-such/accept", "{}", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(post(Who.STEERING, proposal + "/accept", "{}", "\"1\"").status())
                .isEqualTo(403);
    }

    @Test
    void badFieldsAreNamed() {
        assertThat(post(Who.COORDINATOR_OWN, PROPOSALS, "{\"kind\":\"DELETE\"}", "")
                        .status())
                .isEqualTo(422);
        Api.Answer merge = post(Who.COORDINATOR_OWN, PROPOSALS, "{\"kind\":\"MERGE\"}", "");
        assertThat(merge.status()).isEqualTo(422);
        assertThat(merge.body()).contains("organisation", "base_version", "survivor");
        Api.Answer refusal = post(Who.COORDINATOR_FOREIGN, proposed() + "/refuse", "{}", "\"1\"");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.body()).contains("Bitte nennen Sie den Grund der Ablehnung.");
    }

    @Test
    void theListIsFilteredAndGivenAsCsvToo() {
        proposed();
        assertThat(api.get(Who.STEERING, PROPOSALS + "?state=OPEN&organisation=" + ID)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(Who.STEERING, PROPOSALS + "?organisation=" + ID, "text/csv")
                        .body())
                .startsWith("id,kind,state")
                .contains(NEW);
    }

    @Test
    void aMergeThatWasCarriedOutTellsItsIdByWhichItIsUndone() {
        for (String id : new String[] {ID + "-from", ID + "-into"}) {
            sql.update("insert into organisation (id, name, kind) values (?, ?, 'OTHER')", id, id);
        }
        Api.Answer merged = post(
                Who.COORDINATOR_OWN,
                PROPOSALS,
                "{\"kind\":\"MERGE\",\"organisation\":\"" + ID + "-from\",\"base_version\":1,\"survivor\":\"" + ID
                        + "-into\"}",
                "");
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        assertThat(merged.json().get("state").asString()).isEqualTo("ACCEPTED");
        String merge = sql.queryForObject(
                "select id::text from organisation_merge where merged = ?", String.class, ID + "-from");
        assertThat(merged.json().get("merge").asString()).isEqualTo(merge);
        String path = PROPOSALS + "/" + merged.json().get("id").asString();
        assertThat(api.get(Who.STEERING, path).json().get("merge").asString()).isEqualTo(merge);
        String list = PROPOSALS + "?organisation=" + ID + "-from";
        assertThat(api.get(Who.STEERING, list)
                        .json()
                        .get("items")
                        .get(0)
                        .get("merge")
                        .asString())
                .isEqualTo(merge);
        assertThat(api.get(Who.STEERING, list, "text/csv").body()).contains(merge);

        Api.Answer undone =
                post(Who.COORDINATOR_OWN, PROPOSALS, "{\"kind\":\"UNDO_MERGE\",\"merge\":\"" + merge + "\"}", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(201);
        assertThat(undone.json().get("state").asString()).isEqualTo("ACCEPTED");
        Api.Answer late = post(
                Who.COORDINATOR_OWN,
                PROPOSALS + "/" + undone.json().get("id").asString() + "/accept",
                "{}",
                Objects.requireNonNull(undone.headers().get("etag")));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Dieser Vorschlag ist schon abgeschlossen.");
    }
}

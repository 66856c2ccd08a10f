package de.lenkungsportal.partner;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Organisations, partnerships and agreements over the API: the same rights and the same refusals as in the views. */
@PortalTest
class PartnerApiTest {

    private static final String ID = "test-api";
    private static final List<String> PATHS = List.of(
            "/api/v1/organisations/" + ID, "/api/v1/partnerships/" + ID, "/api/v1/cooperation-agreements/" + ID);

    /** A body that holds to the rules of each of the paths. */
    private static final List<String> BODIES = List.of(
            "{\"name\":\"API-Verein neu\",\"kind\":\"OTHER\"}",
            "{\"ring\":2,\"as_of\":\"2016\",\"note\":\"über die API\"}",
            "{\"title\":\"Vereinbarung neu\",\"as_of\":\"2016\"}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private Api api;

    @BeforeEach
    void enter() {
        api = new Api(port);
        sql.update("insert into organisation (id, name, kind) values (?, 'API-Verein', 'OTHER')", ID);
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, '05913000', 3, '2016')",
                ID,
                ID);
        sql.update(
                "insert into cooperation_agreement (id, ags, title, as_of) values (?, '05913000', 'Vereinbarung', '2016')",
                ID);
    }

    @AfterEach
    void forget() {
        sql.execute("set session_replication_role = replica");
        try {
            for (String statement : List.of(
                    "delete from history where kind = 'PARTNERSHIP' and id = ?",
                    "delete from partnership where id = ?",
                    "delete from history where kind = 'COOPERATION_AGREEMENT' and id = ?",
                    "delete from cooperation_agreement where id = ?",
                    "delete from history where kind = 'ORGANISATION' and id = ?",
                    "delete from organisation where id = ?")) {
                sql.update(statement, ID);
            }
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private Api.Answer put(Who who, String path, String body, String ifMatch) {
        return api.send(who, "PUT", path, body, ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch));
    }

    @Test
    void aWriteNamesTheVersionThatItSawAndGetsTheNextOne() {
        for (int each = 0; each < PATHS.size(); each++) {
            String path = PATHS.get(each);
            String body = BODIES.get(each);
            Api.Answer read = api.get(Who.STEERING, path);
            assertThat(read.headers().get("etag")).as(path).isEqualTo("\"1\"");

            assertThat(put(Who.COORDINATOR_OWN, path, body, "").status())
                    .as(path)
                    .isEqualTo(428);
            Api.Answer written = put(Who.COORDINATOR_OWN, path, body, "\"1\"");
            assertThat(written.status()).as(path + written.body()).isEqualTo(200);
            assertThat(written.headers().get("etag")).as(path).isEqualTo("\"2\"");
            Api.Answer stale = put(Who.COORDINATOR_OWN, path, body, "\"1\"");
            assertThat(stale.status()).as(path).isEqualTo(412);
            assertThat(stale.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(api.get(Who.STEERING, path).headers().get("etag")).isEqualTo("\"2\"");
        }
    }

    @Test
    void aForeignRecordAndAMissingOneAnswerAlike() {
        for (int each = 0; each < PATHS.size(); each++) {
            Api.Answer foreign = put(Who.COORDINATOR_FOREIGN, PATHS.get(each), BODIES.get(each), "\"1\"");
            Api.Answer missing =
                    put(Who.COORDINATOR_FOREIGN, PATHS.get(each).replace(ID, "no-such"), BODIES.get(each), "\"1\"");
            assertThat(foreign.status()).as(PATHS.get(each)).isEqualTo(404);
            assertThat(missing.status()).as(PATHS.get(each)).isEqualTo(404);
            assertThat(foreign.json().get("title")).isEqualTo(missing.json().get("title"));
            assertThat(foreign.body()).doesNotContain("API-Verein");
            assertThat(put(Who.STEERING, PATHS.get(each), BODIES.get(each), "\"1\"")
                            .status())
                    .isEqualTo(403);
            assertThat(put(Who.PROVIDER, PATHS.get(each), BODIES.get(each), "\"1\"")
                            .status())
                    .isEqualTo(403);
            assertThat(api.get(Who.PROVIDER, PATHS.get(each)).status()).isEqualTo(403);
        }
    }

    @Test
    void badFieldsAreNamedEachWithASentence() {
        List<String> bad = List.of(
                "{\"name\":\" \",\"kind\":\"OTHER\",\"mailbox\":\"kein Postfach\"}",
                "{\"ring\":7,\"as_of\":\"heute\",\"valid_from\":\"gestern\"}",
                "{\"title\":\" \",\"as_of\":\"2016\",\"reminder_days\":9999}");
        for (int each = 0; each < PATHS.size(); each++) {
            Api.Answer answer = put(Who.COORDINATOR_OWN, PATHS.get(each), bad.get(each), "\"1\"");
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
            JsonNode errors = answer.json().get("errors");
            assertThat(errors.size()).as(answer.body()).isGreaterThanOrEqualTo(2);
            for (JsonNode error : errors) {
                assertThat(error.get("field").asString()).isNotBlank();
                assertThat(error.get("message").asString()).endsWith(".");
            }
            assertThat(api.get(Who.STEERING, PATHS.get(each)).headers().get("etag"))
                    .isEqualTo("\"1\"");
        }
    }

    @Test
    void aPdfIsHandedOutAsADownloadThatRunsNothing() {
        String files = PATHS.getLast() + "/attachments";
        Api.Answer added =
                api.send(Who.COORDINATOR_OWN, "POST", files + "?name=vertrag.pdf", "%PDF-1.7\n%%EOF\n", Map.of());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        Api.Answer file =
                api.get(Who.STEERING, files + "/" + added.json().get("id").asString(), "application/pdf");
        sql.update("delete from agreement_attachment where agreement = ?", ID);

        assertThat(file.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(file.headers().get("content-disposition"))
                .startsWith("attachment;")
                .contains("vertrag.pdf");
        assertThat(file.headers().get("content-security-policy")).contains("default-src 'none'");
        assertThat(file.headers().get("cache-control")).contains("no-store");
    }
}

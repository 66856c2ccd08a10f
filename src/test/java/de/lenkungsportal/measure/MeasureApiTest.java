package de.lenkungsportal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writing measures, runs and chains over the API: versions, refusals, and foreign objects that look missing. */
@PortalTest
class MeasureApiTest {

    private static final Map<String, String> FIRST = Map.of("If-Match", "\"1\"");

    /** The history of a measure stays, so that each test needs one of its own. */
    private final String id = "test-api-" + UUID.randomUUID();

    private final String measure = "/api/v1/measures/" + id;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void enterOneIdea() {
        sql.update("""
                insert into measure (id, title, kind, status, scope, municipalities, steps, as_of)
                values (?, 'Test der Schnittstelle', 'EINZELMASSNAHME', 'IDEA', 'LOCAL', array['05913000'], '{6}',
                    '2016-05')
                """, id);
    }

    @AfterEach
    void forget() {
        sql.update("delete from foerderkette where title = 'Kette der Schnittstelle'");
        sql.update("delete from run_reading where run in (select id from measure_run where measure = ?)", id);
        sql.update("delete from measure_run where measure = ?", id);
        sql.update("delete from measure where id = ?", id);
    }

    private Api.Answer send(Who who, String method, String path, String json, Map<String, String> headers) {
        return new Api(port).send(who, method, path, json, headers);
    }

    @Test
    void theSteeringGroupAgreesAndTheCoordinationMovesOn() {
        String status = measure + "/status";
        String agreed = """
                {"status": "AGREED", "agreement": "solingen-willkommencenter", "note": "einstimmig"}""";
        assertThat(send(Who.STEERING, "POST", status, agreed, Map.of()).status())
                .isEqualTo(428);
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, agreed, FIRST).status())
                .isIn(403, 422);
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", status, agreed, FIRST).status())
                .isEqualTo(404);
        assertThat(send(Who.STEERING, "POST", status, """
                {"status": "AGREED", "agreement": "gibt-es-nicht"}""", FIRST).status()).isEqualTo(422);
        assertThat(send(Who.STEERING, "POST", status, "{\"status\": \"GLEICH\"}", FIRST)
                        .status())
                .isEqualTo(422);
        Api.Answer done = send(Who.STEERING, "POST", status, agreed, FIRST);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.headers()).containsEntry("etag", "\"2\"");
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, "{\"status\": \"TENDERED\"}", FIRST)
                        .status())
                .isIn(409, 412);
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, "{\"status\": \"TENDERED\"}", Map.of("If-Match", "\"2\""))
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("TENDERED");
    }

    @Test
    void theCsvHasTheOrderThatIsAskedFor() {
        for (String sort : List.of("title", "next_start", "status")) {
            String list = "/api/v1/measures?sort=" + sort;
            List<String> page = new Api(port)
                    .get(Who.STEERING, list + "&size=500")
                    .json()
                    .get("items")
                    .valueStream()
                    .map(measure -> measure.get("id").asString())
                    .toList();
            var csv = new ArrayList<String>();
            CsvReader.builder()
                    .ofNamedCsvRecord(
                            new Api(port).get(Who.STEERING, list, "text/csv").body())
                    .forEach(row -> csv.add(row.getField("id")));
            assertThat(csv).as(sort).hasSizeGreaterThan(10).isEqualTo(page);
        }
    }

    @Test
    void aMeasureIsPublishedAndWithdrawn() {
        Api.Answer published = send(Who.COORDINATOR_OWN, "PUT", measure + "/publication", "", FIRST);
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().get("published_on").asString()).isEqualTo("2016-05-31");
        assertThat(send(Who.COORDINATOR_OWN, "DELETE", measure + "/publication", "", Map.of("If-Match", "\"2\""))
                        .json()
                        .get("published_on")
                        .isNull())
                .isTrue();
    }

    @Test
    void joiningIsAskedForAnsweredAndEndedAndThePartnerWritesOnlyItsOwn() {
        String requests = measure + "/requests";
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", requests, "{\"kind\": \"END\"}", Map.of())
                        .status())
                .isEqualTo(422);
        Api.Answer asked = send(Who.COORDINATOR_FOREIGN, "POST", requests, "{\"kind\": \"JOIN\"}", Map.of());
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().get("ags").asString()).isEqualTo("05315000");
        String status = requests + "/" + asked.json().get("id").asString() + "/status";
        String accepted = "{\"status\": \"ACCEPTED\"}";
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, accepted, Map.of()).status())
                .isEqualTo(428);
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", status, accepted, FIRST)
                        .status())
                .isEqualTo(422);
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, "{\"status\": \"REFUSED\"}", FIRST)
                        .status())
                .isEqualTo(422);
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, accepted, FIRST).status())
                .isEqualTo(200);
        assertThat(send(Who.COORDINATOR_OWN, "POST", status, accepted, FIRST).status())
                .isIn(409, 412);

        Api.Answer joint = new Api(port).get(Who.STEERING, measure);
        assertThat(joint.json().get("lead").asString()).isEqualTo("05913000");
        assertThat(joint.json().get("ags").toString()).contains("05315000", "05913000");
        assertThat(send(
                                Who.COORDINATOR_FOREIGN,
                                "PUT",
                                measure,
                                "{\"title\": \"fremd\", \"kind\": \"EINZELMASSNAHME\", \"as_of\": \"2016-05\"}",
                                Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(404);
        assertThat(send(Who.COORDINATOR_FOREIGN, "PUT", measure + "/publication", "", Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(404);

        String note = measure + "/partners/05315000";
        assertThat(send(Who.COORDINATOR_OWN, "PUT", note, "{}", FIRST).status()).isEqualTo(404);
        assertThat(send(
                                Who.COORDINATOR_FOREIGN,
                                "PUT",
                                note,
                                "{\"note\": \"Start im Herbst\"}",
                                Map.of("If-Match", "\"0\""))
                        .headers())
                .containsEntry("etag", "\"1\"");
        assertThat(new Api(port)
                        .get(Who.STEERING, measure + "/partners")
                        .json()
                        .get("items")
                        .get(0)
                        .get("note")
                        .asString())
                .isEqualTo("Start im Herbst");

        String run = """
                {"starts_on": "2016-06-01", "places": 12, "taken": 2, "as_of": "2016-05-31"}""";
        Api.Answer added = send(Who.COORDINATOR_FOREIGN, "POST", measure + "/runs", run, Map.of());
        assertThat(added.json().get("ags").asString()).isEqualTo("05315000");
        assertThat(send(
                                Who.COORDINATOR_OWN,
                                "PUT",
                                measure + "/runs/" + added.json().get("id").asString(),
                                run,
                                FIRST)
                        .status())
                .isEqualTo(404);

        String reason = "{\"reason\": \"Kein Bedarf mehr\"}";
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", note + "/end", reason, FIRST)
                        .status())
                .isIn(409, 412);
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", note + "/end", reason, Map.of("If-Match", "\"2\""))
                        .json()
                        .get("ags")
                        .toString())
                .doesNotContain("05315000");
    }

    @Test
    void runsAreAddedChangedAndCopiedAndSmallCountsStayProtected() {
        String run = """
                {"starts_on": "2016-06-01", "ends_on": "2016-06-30", "entry": "FIXED", "places": 12, "as_of": "2016-05-31"}""";
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", measure + "/runs", run, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(send(Who.COORDINATOR_OWN, "POST", measure + "/runs", "{\"starts_on\": \"morgen\"}", Map.of())
                        .status())
                .isEqualTo(422);
        Api.Answer added = send(Who.COORDINATOR_OWN, "POST", measure + "/runs", run, Map.of());
        assertThat(added.status()).isEqualTo(201);
        String own = measure + "/runs/" + added.json().get("id").asString();
        String two = run.replace("\"places\": 12", "\"places\": 12, \"taken\": 2");
        assertThat(send(Who.COORDINATOR_OWN, "PUT", own, two, FIRST).status()).isEqualTo(200);
        assertThat(send(Who.COORDINATOR_OWN, "PUT", own, two, FIRST).status()).isIn(409, 412);
        var read = new Api(port)
                .get(Who.STEERING, measure + "/runs")
                .json()
                .get("items")
                .get(0);
        assertThat(read.get("taken").isNull()).isTrue();
        assertThat(read.get("free").isNull()).isTrue();
        assertThat(read.get("suppressed").toString()).contains("TAKEN");
        Api.Answer next = send(Who.COORDINATOR_OWN, "POST", own + "/next", "", Map.of());
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().get("starts_on").asString()).isEqualTo("2016-07-01");
        assertThat(send(
                                Who.COORDINATOR_OWN,
                                "POST",
                                "/api/v1/measures/do-ausbildungscoaching" + own.substring(measure.length()) + "/next",
                                "",
                                Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChainIsKeptAndOneWithAHoleIsRefusedAsComplete() {
        String chain = """
                {"title": "Kette der Schnittstelle", "items": [{"measure": "%s"}], "as_of": "2016-05-31"}""".formatted(id);
        Api.Answer kept = send(Who.COORDINATOR_OWN, "POST", "/api/v1/chains", chain, Map.of());
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("ags").asString()).isEqualTo("05913000");
        String own = "/api/v1/chains/" + kept.json().get("id").asString();
        assertThat(send(Who.COORDINATOR_OWN, "POST", own + "/completion", "", FIRST)
                        .status())
                .isEqualTo(422);
        assertThat(send(Who.COORDINATOR_FOREIGN, "PUT", own, chain, FIRST).status())
                .isEqualTo(404);
        assertThat(send(Who.COORDINATOR_OWN, "PUT", own, chain, FIRST).status()).isEqualTo(200);
        assertThat(send(Who.COORDINATOR_OWN, "DELETE", own, "", FIRST).status()).isIn(409, 412);
        assertThat(send(Who.COORDINATOR_OWN, "DELETE", own, "", Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
    }
}

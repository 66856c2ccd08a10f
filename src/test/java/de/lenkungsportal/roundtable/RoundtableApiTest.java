package de.lenkungsportal.roundtable;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Bodies, meetings and agreements over HTTP: pages, whole tables, and writes against a version. */
@PortalTest
class RoundtableApiTest {

    private static final String MEETINGS = "/api/v1/bodies/" + RoundtableRecords.BODY + "/meetings";
    private static final String AGREEMENTS = "/api/v1/bodies/" + RoundtableRecords.BODY + "/agreements";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    SignIn signIn;

    @Autowired
    BodyService bodies;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void theRegisterIsAPageInJsonAndTheWholeTableInCsv() {
        JsonNode page =
                api.get(Who.STEERING, "/api/v1/agreements?ags=05515000&size=2").json();
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("items").size()).isEqualTo(2);
        assertThat(page.get("items").get(0).get("state").asString()).isEqualTo("CONDITIONAL");
        assertThat(page.get("items").get(0).get("ags").asString()).isEqualTo("05515000");
        String csv = api.get(Who.STEERING, "/api/v1/agreements?ags=05515000", "text/csv")
                .body();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("muenster-integration-point", ",46,");
    }

    @Test
    void aMeetingWithoutParticipantsInvitesTheMembersOfTheBody() {
        Integer members = sql.queryForObject(
                "select count(*) from body_member where body = 'dortmund-netzwerk-integration-point'", Integer.class);
        JsonNode invited = send(
                        "POST",
                        MEETINGS.replace(RoundtableRecords.BODY, "dortmund-netzwerk-integration-point"),
                        "{\"day\":\"2016-06-14\"}",
                        Map.of())
                .json()
                .get("participants");
        assertThat(invited.size()).isEqualTo(members).isPositive();
        assertThat(invited.get(0).get("presence").asString()).isEqualTo("INVITED");
        assertThat(send("POST", MEETINGS, "{\"day\":\"2016-06-15\",\"participants\":[]}", Map.of())
                        .json()
                        .get("participants")
                        .size())
                .isZero();
    }

    @Test
    void aMeetingIsPlannedChangedAgainstItsVersionAndTakenOneStepOn() {
        Api.Answer created = send("POST", MEETINGS, "{\"day\":\"2016-06-14\",\"starts\":\"09:00\"}", Map.of());
        assertThat(created.status()).isEqualTo(201);
        String address = "/api/v1/meetings/" + created.json().get("id").asString();
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        String wish = "{\"day\":\"2016-06-21\",\"starts\":\"09:00\"}";
        assertThat(send("PUT", address, wish, Map.of()).status()).isEqualTo(428);
        assertThat(send("PUT", address, wish, Map.of("If-Match", "\"7\"")).status())
                .isIn(409, 412);
        Api.Answer changed = send("PUT", address, wish, Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("day").asString()).isEqualTo("2016-06-21");
        Api.Answer invited = send("PUT", address + "/state", "{\"state\":\"INVITED\"}", Map.of("If-Match", "\"2\""));
        assertThat(invited.json().get("state").asString()).isEqualTo("INVITED");
        assertThat(send("PUT", address + "/state", "{\"state\":\"HELD\"}", Map.of("If-Match", "\"3\""))
                        .status())
                .as("a meeting of the future was not held")
                .isEqualTo(422);
    }

    @Test
    void aBodyThatTheSteeringGroupKeepsIsGivenAwayByItAlone() {
        String wish = "{\"ags\":\"05913000\",\"kind\":\"STEERING_GROUP\",\"name\":\"Lenkung\",\"keeper\":\"%s\"}";
        Api.Answer created =
                api.send(Who.STEERING, "POST", "/api/v1/bodies", wish.formatted("STEERING_GROUP"), Map.of());
        assertThat(created.status()).isEqualTo(201);
        String address = "/api/v1/bodies/" + created.json().get("id").asString();
        Api.Answer taken = send("PUT", address, wish.formatted("COORDINATION"), Map.of("If-Match", "\"1\""));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.json().at("/errors/0/field").asString()).isEqualTo("keeper");
        assertThat(send("PUT", address, wish.formatted("STEERING_GROUP"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
        assertThat(api.send(Who.STEERING, "PUT", address, wish.formatted("COORDINATION"), Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Who.STEERING, address).status()).isEqualTo(200);
    }

    @Test
    void aCadenceThatCannotBeComputedIsRefusedAndNamesThePart() {
        Api.Answer refused = cadence("FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0", "2016-01-04", "DAY");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("cadence");
        assertThat(refused.body()).contains("„BYHOUR“", "Uhrzeit und Dauer haben eigene Felder");
        assertThat(cadence("FREQ=MONTHLY;COUNT=0", "2016-01-04", "DAY").status())
                .isEqualTo(422);
    }

    @Test
    void everyMonthOwesAMeetingAlsoWhereTheFirstWasOnThe31st() throws Exception {
        Api.Answer created = cadence("FREQ=MONTHLY", "2016-01-31", "PERIOD");
        assertThat(created.status()).isEqualTo(201);
        String id = created.json().get("id").asString();
        assertThat(signIn.as(Who.STEERING, () -> bodies.expectation(id)).expected())
                .extracting(ExpectedMeeting::from)
                .containsExactly(
                        LocalDate.of(2016, 1, 1),
                        LocalDate.of(2016, 2, 1),
                        LocalDate.of(2016, 3, 1),
                        LocalDate.of(2016, 4, 1),
                        LocalDate.of(2016, 5, 1));
    }

    private Api.Answer cadence(String rule, String start, String precision) {
        return send("POST", "/api/v1/bodies", """
                {"ags":"05913000","kind":"ROUND_TABLE","name":"Testgremium",
                 "cadence":[{"kind":"RULE","rule":"%s","starts_on":"%s","precision":"%s"}]}""".formatted(rule, start, precision), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0001", "\\u000b", "\\u007f", "\\ufffe"})
    void whatNoPaperAndNoFeedCanShowIsRefused(String character) {
        Api.Answer refused =
                send("POST", MEETINGS, "{\"day\":\"2016-06-14\",\"title\":\"Sit" + character + "zung\"}", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("title");
    }

    @Test
    void anAgreementWithoutItsConditionIsRefusedFieldByField() {
        Api.Answer refused = send(
                "POST",
                AGREEMENTS,
                "{\"title\":\"Plätze\",\"state\":\"CONDITIONAL\",\"responsible\":[{\"name\":\"IHK\"}]}",
                Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("condition", "Bitte nennen Sie die Bedingung");
    }

    @Test
    void anAgreementStaysWithItsMeeting() {
        Api.Answer created = send(
                "POST",
                AGREEMENTS,
                "{\"title\":\"Plätze\",\"state\":\"AGREED\",\"responsible\":[{\"name\":\"IHK\"}]}",
                Map.of());
        assertThat(created.status()).isEqualTo(201);
        Api.Answer moved = send(
                "PUT",
                "/api/v1/agreements/" + created.json().get("id").asString(),
                "{\"meeting\":\"another\",\"title\":\"Plätze\",\"state\":\"AGREED\",\"responsible\":[{\"name\":\"IHK\"}]}",
                Map.of("If-Match", "\"1\""));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.json().at("/errors/0/field").asString()).isEqualTo("meeting");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/meetings/none", "/api/v1/agreements/none", "/api/v1/bodies/none"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(api.get(Who.STEERING, path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies",
        "/api/v1/meetings",
        "/api/v1/agreements",
        "/api/v1/agreements/muenster-plaetze-wirtschaft"
    })
    void aProviderReadsNothing(String path) {
        assertThat(api.get(Who.PROVIDER, path).status()).isEqualTo(403);
        assertThat(api.get(Who.PROVIDER, path, "text/csv").body()).doesNotContain("Münster");
    }

    private Api.Answer send(String method, String path, String json, Map<String, String> headers) {
        return api.send(Who.COORDINATOR_OWN, method, path, json, headers);
    }
}

package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.Api.Answer;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request has one reading: records are JSON, single parameters stand once, and whose a record is cannot be named anew. */
@PortalTest
class OneReadingTest {

    private static final String BODY =
            "{\"ags\": \"05913000\", \"kind\": \"ROUND_TABLE\", \"name\": \"Runder Tisch Probe\"}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/cbor",
                "application/vnd.api+json",
                "application/xml",
                "text/plain",
                "*/*"
            })
    void aRecordIsJsonAndNothingElse(String type) {
        Answer answer =
                new Api(port).send(Who.COORDINATOR_OWN, "POST", "/api/v1/bodies", BODY, Map.of("Content-Type", type));
        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipalities?size=1&size=5", "municipalities?page=0&page=1", "measures?q=a&q=b"})
    void aSingleParameterStandsOnce(String query) {
        Answer answer = new Api(port).get(Who.STEERING, "/api/v1/" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Bitte nur einmal angeben.");
    }

    @Test
    void aListOfValuesMayBeRepeated() {
        assertThat(new Api(port)
                        .get(Who.STEERING, "/api/v1/measures?ags=05913000&ags=05315000")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bodies, ags, 05315000", "partnerships, ags, 05315000"})
    void whoseARecordIsCannotBeNamedAnew(String path, String field, String other) {
        var api = new Api(port);
        var own = api.get(Who.COORDINATOR_OWN, "/api/v1/" + path + "?ags=05913000")
                .json()
                .get("items");
        assertThat(own).isNotEmpty();
        var record = api.get(
                Who.COORDINATOR_OWN,
                "/api/v1/" + path + "/" + own.get(0).get("id").asString());
        Answer answer = api.send(
                Who.COORDINATOR_OWN,
                "PUT",
                "/api/v1/" + path + "/" + own.get(0).get("id").asString(),
                body(path, other),
                Map.of("If-Match", record.headers().get("etag")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Das lässt sich nicht ändern.").contains("\"" + field + "\"");
    }

    private static String body(String path, String ags) {
        return switch (path) {
            case "bodies" -> "{\"ags\": \"%s\", \"kind\": \"ROUND_TABLE\", \"name\": \"Probe\"}".formatted(ags);
            default -> "{\"ags\": \"%s\", \"ring\": 1, \"as_of\": \"2016-05\"}".formatted(ags);
        };
    }
}

package de.lenkungsportal.profile.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.profile.ProfileFixture;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of the Steckbriefe over HTTP. */
@PortalTest
class ProfileFactApiTest {

    private static final String FACTS = "/api/v1/profile-facts";
    private static final String BODY = """
            {"institution": "aa-dortmund", "facet": "LANGUAGES", "text": "%s", "as_of": "2016-05", "source": "000",
             "source_place": "Folie", "own_reading": true, "reason": "Neue Kraft"}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @AfterEach
    void forget() {
        ProfileFixture.forget(sql);
    }

    @Test
    void aFactIsAddedReadChangedAndDeleted() {
        Api.Answer added = send("POST", FACTS, BODY.formatted("Dari"), Map.of());
        assertThat(added.status()).isEqualTo(201);
        String one = FACTS + "/" + added.json().get("id").asString();
        assertThat(added.headers()).containsEntry("etag", "\"1\"").containsEntry("location", one);
        assertThat(api.get(Who.STEERING, one).json().get("text").asString()).isEqualTo("Dari");

        Api.Answer changed = send("PUT", one, BODY.formatted("Dari und Paschtu"), Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"2\"");
        assertThat(send("PUT", one, BODY.formatted("Urdu"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);

        assertThat(send("DELETE", one, "", Map.of("If-Match", "\"2\"")).body()).contains("Bitte nennen Sie den Grund.");
        assertThat(send("DELETE", one + "?reason=Doppelt", "", Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
        assertThat(api.get(Who.STEERING, one).status()).isEqualTo(404);
    }

    @Test
    void aForeignFactLooksMissing() {
        Api.Answer added = send("POST", FACTS, BODY.formatted("Dari"), Map.of());
        String one = FACTS + "/" + added.json().get("id").asString();
        assertThat(api.send(Who.COORDINATOR_FOREIGN, "PUT", one, BODY.formatted("Urdu"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(api.send(Who.COORDINATOR_FOREIGN, "POST", FACTS, BODY.formatted("Urdu"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.send(Who.STEERING, "POST", FACTS, BODY.formatted("Urdu"), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aChangeDoesNotMoveAFactToAnotherInstitution() {
        Api.Answer added = send("POST", FACTS, BODY.formatted("Dari"), Map.of());
        String one = FACTS + "/" + added.json().get("id").asString();
        String moved = BODY.formatted("Urdu").replace("aa-dortmund", "ip-dortmund");
        Api.Answer refused = send("PUT", one, moved, Map.of("If-Match", "\"1\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"institution\"");
    }

    @Test
    void eachBadFieldIsNamed() {
        Api.Answer refused = send("POST", FACTS, """
                {"institution": "aa-dortmund", "facet": "MAILBOX", "text": "petra.schmitz@stadtdo.de", "as_of": "2016-05",
                 "source": "999"}""", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"text\"", "\"source\"", "Dieses Dokument gibt es nicht.");
    }

    @Test
    void theListIsFilteredAndPaged() {
        send("POST", FACTS, BODY.formatted("Dari"), Map.of());
        send("POST", FACTS, BODY.formatted("Urdu"), Map.of());
        String wanted = FACTS + "?ags=05913000&institution=aa-dortmund&facet=LANGUAGES&source=000";
        var page = api.get(Who.STEERING, wanted + "&size=1&page=1").json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("items").get(0).get("text").asString()).isEqualTo("Urdu");
        assertThat(api.get(Who.STEERING, wanted + "&facet=TASK")
                        .json()
                        .get("total")
                        .asInt())
                .as("two facets are either of them")
                .isEqualTo(2);
        assertThat(api.get(Who.STEERING, FACTS + "?institution=aa-dortmund&source=001")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get(Who.STEERING, FACTS + "?facet=WEATHER").status()).isEqualTo(422);
        assertThat(api.get(Who.STEERING, FACTS + "?source=abc").status()).isEqualTo(422);
    }

    @Test
    void theCsvHasTheSameWordsAsTheJson() {
        send("POST", FACTS, BODY.formatted("Dari"), Map.of());
        Api.Answer csv = api.get(Who.STEERING, FACTS + "?institution=aa-dortmund", "text/csv");
        assertThat(csv.body().lines())
                .hasSize(2)
                .first()
                .isEqualTo("id,version,ags,area,institution,institution_name,facet,position,text,as_of,source,"
                        + "source_place,own_reading");
        assertThat(csv.body())
                .contains(",1,05913000,Dortmund,aa-dortmund,Agentur für Arbeit Dortmund,LANGUAGES,1,Dari,2016-05,000,"
                        + "Folie,true");
    }

    private Api.Answer send(String method, String path, String body, Map<String, String> headers) {
        return api.send(Who.COORDINATOR_OWN, method, path, body, headers);
    }
}

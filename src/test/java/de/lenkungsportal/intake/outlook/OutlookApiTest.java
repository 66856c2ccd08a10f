package de.lenkungsportal.intake.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Forecasts, staffing need and alerts over the API, each list in the one shape. */
@PortalTest
class OutlookApiTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aForecastCarriesAllQuantilesAndWhatItsYearWasMadeFrom() {
        JsonNode page = json("/api/v1/forecasts?ags=05913000&unit=CUSTOMER");
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode run = page.get("items").get(0);
        assertThat(run.get("made").asString()).isEqualTo("LIVE");
        assertThat(run.get("levels").size()).isEqualTo(19);
        assertThat(run.get("steps").get(0).get("quantiles").size()).isEqualTo(19);
        assertThat(run.get("year").get("known").asDouble()).isEqualTo(584);
        assertThat(run.get("year").get("parts").size()).isEqualTo(2);
        assertThat(run.get("last_break").get("start").asString()).isEqualTo("2016-01-11");
        Api.Answer one =
                api.get(Who.STEERING, "/api/v1/forecasts/" + run.get("id").asInt());
        assertThat(one.headers()).containsKey("etag");
        assertThat(json("/api/v1/forecasts?ags=05913000&unit=CUSTOMER&runs=ALL")
                        .get("total")
                        .asInt())
                .isGreaterThan(1);
    }

    @Test
    void theCsvHasARowForEachStepTotalAndYear() {
        List<String> lines = api.get(Who.STEERING, "/api/v1/forecasts?ags=05913000&unit=CUSTOMER", "text/csv")
                .body()
                .lines()
                .toList();
        assertThat(lines.getFirst()).startsWith("id,ags,municipality").endsWith("q0.995");
        assertThat(lines).filteredOn(line -> line.contains(",YEAR,2016,")).hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains(",STEP,")).count())
                .isEqualTo(
                        lines.stream().filter(line -> line.contains(",TOTAL,")).count());
    }

    @Test
    void theNeedSaysWithWhatItWasReckonedAndWhatItStandsBeside() {
        JsonNode need = json("/api/v1/staffing-need?ags=05913000&unit=CUSTOMER&ratio=150")
                .get("items")
                .get(0);
        assertThat(need.get("ratio").asInt()).isEqualTo(150);
        assertThat(need.get("plan").asInt()).isEqualTo(10);
        assertThat(need.get("plan_basis").asString()).isEqualTo("SPECIALISTS");
        assertThat(need.get("low80").asDouble()).isLessThan(need.get("high80").asDouble());
        JsonNode households =
                json("/api/v1/staffing-need?ags=05913000&unit=BG").get("items").get(0);
        assertThat(households.get("missing").asString()).isEqualTo("CONVERSION_NEEDED");
        assertThat(households.get("median").isNull()).isTrue();
        assertThat(json("/api/v1/staffing-need?ags=05913000&unit=BG&persons_per_bg=1.97")
                        .get("items")
                        .get(0)
                        .get("stock_unit")
                        .asString())
                .isEqualTo("PERSON");
    }

    @Test
    void badSuppositionsAreNamedOneByOne() {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/staffing-need?ratio=viel&stay_months=x&doubled_from=bald");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("ratio", "stay_months", "doubled_from");
        assertThat(api.get(Who.STEERING, "/api/v1/staffing-need?ratio=5").status())
                .isEqualTo(422);
    }

    @Test
    void alertsAreListedAndAcknowledgedOnTheVersionThatWasRead() {
        JsonNode alerts = json("/api/v1/alerts?ags=05913000&kind=DATA_MISSING").get("items");
        assertThat(alerts.size()).isPositive();
        JsonNode alert = alerts.get(0);
        assertThat(alert.get("sentence").asString()).startsWith("Dortmund: ");
        assertThat(alert.get("ends_when").asString()).startsWith("Erledigt");
        String path = "/api/v1/alerts/" + alert.get("id").asInt();
        assertThat(api.get(Who.STEERING, path).headers().get("etag"))
                .contains("\"" + alert.get("version").asInt() + "\"");
        String seen = path + "/acknowledgement";
        assertThat(send(Who.COORDINATOR_OWN, seen, Map.of()).status()).isEqualTo(428);
        assertThat(send(Who.COORDINATOR_OWN, seen, Map.of("If-Match", "\"999\""))
                        .status())
                .isIn(409, 412);
        assertThat(send(Who.COORDINATOR_FOREIGN, seen, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(send(Who.STEERING, seen, Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(403);
    }

    private Api.Answer send(Who who, String path, Map<String, String> headers) {
        return api.send(who, "POST", path, "{\"comment\": \"Gesehen\"}", headers);
    }

    private JsonNode json(String path) {
        Api.Answer answer = api.get(Who.STEERING, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}

package de.lenkungsportal.plausibility.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings over HTTP, as JSON and as CSV. */
@PortalTest
class PlausibilityApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    private int open() {
        return requireNonNull(
                sql.queryForObject("select count(*) from plausibility_finding where state = 'OPEN'", Integer.class));
    }

    @Test
    void aListHasItemsPageSizeAndTotal() throws Exception {
        JsonNode list = JSON.readTree(get("?state=OPEN&size=2&page=1", "*/*").body());
        assertThat(list.get("items")).hasSize(2);
        assertThat(list.get("page").asInt()).isEqualTo(1);
        assertThat(list.get("size").asInt()).isEqualTo(2);
        assertThat(list.get("total").asInt()).isEqualTo(open());
    }

    @Test
    void aRecordCarriesItsCodesItsSentenceAndItsFigures() throws Exception {
        JsonNode item = JSON.readTree(
                        get("?rule=BG_ABOVE_ELB", "application/json").body())
                .get("items")
                .get(0);
        assertThat(item.get("ags").asString()).isEqualTo("05315000");
        assertThat(item.get("severity").asString()).isEqualTo("CRITICAL");
        assertThat(item.get("state").asString()).isEqualTo("OPEN");
        assertThat(item.get("explanation").asString())
                .startsWith("563 Bedarfsgemeinschaften, aber nur 500 erwerbsfähige Leistungsberechtigte.");
        assertThat(item.get("figures")).hasSize(2);
        assertThat(item.get("source_places").get(0).asString()).startsWith("000 Übersicht, S. 36");
        assertThat(item.get("first_seen").asString()).startsWith("20");
        assertThat(item.propertyNames()).doesNotContain("decided_by", "comment");
    }

    @Test
    void csvIsTheWholeListWithTheseColumns() throws Exception {
        HttpResponse<String> answer = get("?state=OPEN", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines().findFirst())
                .hasValue(
                        "ags,municipality,rule,severity,state,explanation,figures,source_places,decided_at,first_seen,as_of");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
        assertThat(rows).hasSize(open());
        assertThat(rows)
                .filteredOn(row -> row.getField("rule").equals("TWO_READINGS")
                        && row.getField("municipality").equals("Hagen"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("figures"))
                        .isEqualTo("hagen-caseload-unclear-bg hagen-caseload-unclear-customer"));
    }

    @Test
    void theFourContradictionsOfTheSourcesAreListed() throws Exception {
        String csv = get("?sort=municipality", "text/csv").body();
        assertThat(csv)
                .contains("05315000,Köln,BG_ABOVE_ELB")
                .contains("05315000,Köln,PARTS_AGAINST_TOTAL")
                .contains("05914000,Hagen,TWO_READINGS")
                .contains("05913000,Dortmund,DATES_DIFFER");
    }

    @Test
    void filtersCombine() throws Exception {
        JsonNode list = JSON.readTree(get("?ags=05315000,05914000&severity=WARNING&state=OPEN", "application/json")
                .body());
        assertThat(list.get("items").findValuesAsString("municipality")).containsExactly("Hagen", "Köln");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?size=501",
                "?size=0",
                "?page=-1",
                "?page=9999999",
                "?sort=value",
                "?ags=5315000",
                "?severity=HIGH",
                "?state=open",
                "?rule=x"
            })
    void aBadParameterIsAProblemThatNamesIt(String query) throws Exception {
        HttpResponse<String> answer = get(query, "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body())
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo(query.substring(1, query.indexOf('=')));
    }

    @Test
    void aBadParameterOfACsvIsAProblemToo() throws Exception {
        HttpResponse<String> answer = get("?sort=value", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> get(String query, String accept) throws Exception {
        String account = Base64.getEncoder().encodeToString("lenkung:demo".getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plausibility" + query))
                            .header("Authorization", "Basic " + account)
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}

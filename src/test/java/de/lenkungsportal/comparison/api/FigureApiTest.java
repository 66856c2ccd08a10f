package de.lenkungsportal.comparison.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Breakdown;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures over the API: complete, with unit, qualifier and reason, and never paged as CSV. */
@PortalTest
class FigureApiTest {

    private static final String HEADER =
            "ags,municipality,indicator,rechtskreis,carrier,function,stage,unit,qualifier,value,value_to,missing,as_of,"
                    + "source,source_place,basis,flag,note,area_kind,area,institution,breakdown,stated_value,stated_value_to,"
                    + "stated_missing,corrected_at";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void theCsvHoldsEveryStatedFigureRowByRow() throws IOException {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/figures", "text/csv");
        assertThat(answer.headers().get("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.body().lines().findFirst()).contains(HEADER);

        List<Map<String, String>> expected = reference();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(rows(answer.body())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void hagenIsAmbiguousInBothReadings() {
        List<Map<String, String>> hagen = csv("ags=05914000&indicator=CASELOAD");
        assertThat(hagen).hasSize(2).allSatisfy(row -> {
            assertThat(row).containsEntry("flag", "AMBIGUOUS").containsEntry("rechtskreis", "UNCLEAR");
            assertThat(row).containsEntry("qualifier", "APPROXIMATE");
        });
        assertThat(hagen)
                .extracting(row -> row.get("unit") + " " + row.get("value"))
                .containsExactlyInAnyOrder("BG 300", "CUSTOMER 450");
    }

    @Test
    void whatTheSourceDoesNotStateIsNoNumber() {
        assertThat(csv(""))
                .filteredOn(row -> !"".equals(row.get("missing")))
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> {
                    assertThat(row.get("value")).isEmpty();
                    assertThat(row.get("qualifier")).isEmpty();
                });
        assertThat(csv("ags=05113000&indicator=CASELOAD"))
                .filteredOn(row -> "SGB_III".equals(row.get("rechtskreis")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("missing")).isEqualTo("NOT_STATED"));
    }

    @Test
    void essenReportsMay2016InTheRoundOfMarch() {
        assertThat(csv("ags=05113000")).isNotEmpty().allMatch(row -> "2016-05".equals(row.get("as_of")));
    }

    @Test
    void theMonthIsTheStandOfTheOverviewAlone() {
        assertThat(csv(""))
                .filteredOn(row -> "000".equals(row.get("source")) && "2016-03".equals(row.get("as_of")))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.get("source_place")).startsWith("Übersicht, S. 36"));
    }

    @Test
    void statedTotalsHaveTheCarrierTotalAndNoFunction() {
        assertThat(csv("ags=05315000&indicator=STAFF"))
                .filteredOn(row -> "TOTAL".equals(row.get("carrier")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("function")).isEmpty();
                    assertThat(row.get("value")).isEqualTo("19");
                });
    }

    @Test
    void halvesHaveADecimalPoint() {
        assertThat(csv("ags=05112000&indicator=STAFF"))
                .extracting(row -> row.get("value"))
                .contains("8.5", "4.5", "4");
    }

    @Test
    void aListIsAPageWithItsTotal() {
        JsonNode page = api.get(Who.STEERING, "/api/v1/figures?size=10&page=1&sort=-as_of")
                .json();
        assertThat(page.get("items").size()).isEqualTo(10);
        assertThat(page.get("page").asInt()).isEqualTo(1);
        assertThat(page.get("size").asInt()).isEqualTo(10);
        assertThat(page.get("total").asInt()).isGreaterThan(100);
        JsonNode first = page.get("items").get(0);
        assertThat(first.propertyNames())
                .contains("id", "version", "round", "link", "value_to", "as_of", "source_place", "ags");
        assertThat(first.get("link").asString())
                .isEqualTo(
                        "https://portal.example.org/kennzahl/" + first.get("id").asString());
    }

    @Test
    void filtersRepeatOrTakeAList() {
        String list = "/api/v1/figures?ags=05113000,05914000&indicator=CASELOAD,STAFF&round=2016-03&size=500";
        String repeated =
                "/api/v1/figures?ags=05113000&ags=05914000&indicator=CASELOAD&indicator=STAFF&round=2016-03&size=500";
        JsonNode page = api.get(Who.STEERING, list).json();
        assertThat(page.get("total").asInt()).isGreaterThan(5);
        assertThat(api.get(Who.STEERING, repeated).json()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NOPE, indicator",
        "indicator=caseload, indicator",
        "size=501, size",
        "size=0, size",
        "size=many, size",
        "page=-1, page",
        "sort=value, sort",
        "sort=as_of;drop, sort",
        "ags=123, ags",
        "round=March, round"
    })
    void badParametersAreNamed(String query, String field) {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/figures?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().get("content-type")).contains("application/problem+json");
        assertThat(answer.json().get("errors").size()).isEqualTo(1);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).endsWith(".");
    }

    @Test
    void everyBadParameterHasItsOwnEntry() {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/figures?indicator=A&size=900&sort=x");
        assertThat(answer.json().get("errors").size()).isEqualTo(3);
    }

    @Test
    void theCsvHasOneOrderAndIsNeverPaged() {
        for (String parameter : List.of("sort=source", "page=0", "size=5")) {
            Api.Answer answer = api.get(Who.STEERING, "/api/v1/figures?" + parameter, "text/csv");
            assertThat(answer.status()).as(parameter).isEqualTo(422);
            assertThat(answer.json().get("errors").get(0).get("field").asString())
                    .isEqualTo(parameter.substring(0, 4));
        }
    }

    @Test
    void providersAndStrangersReadNothing() {
        assertThat(api.get(Who.PROVIDER, "/api/v1/figures", "text/csv").status())
                .isEqualTo(403);
        assertThat(api.get(Who.PROVIDER, "/api/v1/figures").status()).isEqualTo(403);
        assertThat(api.get(Who.ANONYMOUS, "/api/v1/figures").status()).isEqualTo(401);
    }

    @Test
    void jsonIsWhatAClientGetsThatAsksForNothing() {
        assertThat(api.get(Who.STEERING, "/api/v1/figures", "*/*").headers().get("content-type"))
                .startsWith("application/json");
    }

    @Test
    void aFigureCarriesItsVersionAsETag() {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/figures/koeln-staff-total-start");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("etag"))
                .isEqualTo("\"" + answer.json().get("version").asInt() + "\"");
        assertThat(api.get(Who.STEERING, "/api/v1/figures/no-such-figure").status())
                .isEqualTo(404);
    }

    @Test
    void municipalitiesComeAsAPageAndAsAWholeFile() {
        JsonNode page = api.get(Who.STEERING, "/api/v1/municipalities?size=5").json();
        assertThat(page.get("items").size()).isEqualTo(5);
        assertThat(page.get("items").get(0).propertyNames())
                .containsExactlyInAnyOrder("ags", "name", "short_name", "kind", "peer_groups");
        String csv = api.get(Who.STEERING, "/api/v1/municipalities", "text/csv").body();
        assertThat(csv.lines().findFirst()).contains("ags,name,short_name,kind,peer_groups");
        assertThat(csv.lines().count()).isEqualTo(page.get("total").asLong() + 1);
        assertThat(csv).contains("05117000,Mülheim an der Ruhr,MH,CITY,GROSSSTADT_14");
        assertThat(api.get(Who.STEERING, "/api/v1/municipalities?page=1000000&size=500")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Who.STEERING, "/api/v1/municipalities?size=501").status())
                .isEqualTo(422);
    }

    @Test
    void theDescriptionNamesBasicSignInAndTheShapeOfErrors() {
        assertThat(api.get(Who.ANONYMOUS, "/api/v1/openapi.json").status()).isEqualTo(401);
        JsonNode description = api.get(Who.STEERING, "/api/v1/openapi.json").json();
        assertThat(description.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(description
                        .at("/components/schemas/problem/properties/errors/type")
                        .asString())
                .isEqualTo("array");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/v1/figures", "/api/v1/figures/{id}", "/api/v1/municipalities")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(description.at("/paths/~1api~1v1~1figures/get/responses").propertyNames())
                .contains("200", "401", "403", "422");
    }

    private List<Map<String, String>> csv(String query) {
        return rows(
                api.get(Who.STEERING, "/api/v1/figures?" + query, "text/csv").body());
    }

    private static List<Map<String, String>> rows(String csv) {
        var rows = new ArrayList<Map<String, String>>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(record -> rows.add(record.getFieldsAsMap()));
        return rows;
    }

    /** The reference files as the API must say them. */
    private static List<Map<String, String>> reference() throws IOException {
        var names = new HashMap<String, String>();
        var kinds = new HashMap<String, String>();
        try (var municipalities = CsvReader.builder().ofNamedCsvRecord(Path.of("db/reference/municipality.csv"))) {
            municipalities.forEach(row -> {
                names.put(row.getField("ags"), row.getField("name"));
                kinds.put(row.getField("ags"), row.getField("kind"));
            });
        }
        var rows = new ArrayList<Map<String, String>>();
        try (var figures = CsvReader.builder().ofNamedCsvRecord(Path.of("db/reference/figure.csv"))) {
            for (NamedCsvRecord figure : figures) {
                var row = new HashMap<>(figure.getFieldsAsMap());
                row.remove("id");
                row.remove("round");
                String ags = figure.getField("ags");
                boolean isMunicipality = List.of("CITY", "KREIS").contains(kinds.get(ags));
                row.put("municipality", isMunicipality ? names.get(ags) : "");
                row.put("area", names.get(ags));
                row.put("area_kind", kinds.get(ags));
                row.put(
                        "breakdown",
                        Breakdown.parse(figure.getField("breakdown")).toString());
                List.of("stated_value", "stated_value_to", "stated_missing", "corrected_at")
                        .forEach(none -> row.put(none, ""));
                for (String number : List.of("value", "value_to")) {
                    row.computeIfPresent(
                            number,
                            (key, text) -> text.isEmpty()
                                    ? ""
                                    : new BigDecimal(text).stripTrailingZeros().toPlainString());
                }
                rows.add(row);
            }
        }
        return rows;
    }
}

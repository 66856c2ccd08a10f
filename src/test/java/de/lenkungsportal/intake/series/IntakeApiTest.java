package de.lenkungsportal.intake.series;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Series over the API: read by all, written for the own city only, every version named. */
@PortalTest
class IntakeApiTest {

    private static final String PATH = "/api/v1/intake";
    private static final String ENTRY = """
            {"ags": "05913000", "rechtskreis": "ASYLBLG", "unit": "PERSON", "origin": "UNKNOWN",
             "period": "2015-W53", "value": 41, "as_of": "2016-01-05"}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @AfterEach
    void forget() {
        sql.update("delete from intake where ags = '05913000' and rechtskreis = 'ASYLBLG'");
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from history where kind = 'INTAKE' and content ->> 'ags' = '05913000'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    @Test
    void dortmundsMeansAreListedWithTheirSource() {
        JsonNode list = api.get(Who.STEERING, PATH + "?ags=05913000&unit=CUSTOMER&sort=period")
                .json();
        assertThat(list.get("total").asInt()).isEqualTo(2);
        JsonNode first = list.get("items").get(0);
        assertThat(first.get("period").asString()).isEqualTo("2015-W43");
        assertThat(first.get("periods").asInt()).isEqualTo(12);
        assertThat(first.get("counting").asString()).isEqualTo("MEAN");
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("17");
        assertThat(first.get("source").asString()).isEqualTo("000");
    }

    @Test
    void csvIsTheWholeListWithTheSameWords() {
        String csv = api.get(Who.STEERING, PATH + "?ags=05124000", "text/csv").body();
        List<Map<String, String>> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(record -> record.getFieldsAsMap())
                .toList();
        int total = api.get(Who.STEERING, PATH + "?ags=05124000&size=1")
                .json()
                .get("total")
                .asInt();
        assertThat(rows).hasSize(total);
        assertThat(rows.getFirst()).containsKeys("ags", "origin", "period_from", "missing");
    }

    @Test
    void anEntryIsAddedRevisedAndDeletedAtItsVersion() {
        Api.Answer created = send(Who.COORDINATOR_OWN, "POST", PATH, ENTRY, Map.of());
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().get("etag")).isEqualTo("\"1\"");
        String one = PATH + "/" + created.json().get("id").asLong();
        String revision = """
                {"value": 43, "as_of": "2016-01-12", "reason": "Nachmeldung"}""";
        assertThat(send(Who.COORDINATOR_OWN, "PUT", one, revision, Map.of()).status())
                .isEqualTo(428);
        Api.Answer revised = send(Who.COORDINATOR_OWN, "PUT", one, revision, Map.of("If-Match", "\"1\""));
        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(send(Who.COORDINATOR_OWN, "PUT", one, revision, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.get(Who.STEERING, one + "/history")
                        .json()
                        .get(1)
                        .at("/said/value")
                        .asInt())
                .isEqualTo(41);
        assertThat(send(Who.COORDINATOR_OWN, "DELETE", one + "?reason=doppelt", "", Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(send(Who.COORDINATOR_OWN, "DELETE", one + "?reason=doppelt", "", Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
        assertThat(api.get(Who.STEERING, one).status()).isEqualTo(404);
        JsonNode deleted =
                api.get(Who.COORDINATOR_OWN, PATH + "/deleted").json().get(0);
        assertThat(PATH + "/" + deleted.get("id").asLong()).isEqualTo(one);
        assertThat(deleted.get("reason").asString()).isEqualTo("doppelt");
        assertThat(deleted.get("value").asInt()).isEqualTo(43);
        assertThat(api.get(Who.COORDINATOR_OWN, one + "/history")
                        .json()
                        .get(0)
                        .get("action")
                        .asString())
                .isEqualTo("DELETED");
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", one + "/restore", "", Map.of())
                        .status())
                .isEqualTo(404);
        Api.Answer restored = send(Who.COORDINATOR_OWN, "POST", one + "/restore", "", Map.of());
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().get("value").asInt()).isEqualTo(43);
        assertThat(restored.headers().get("etag")).isEqualTo("\"4\"");
        assertThat(api.get(Who.COORDINATOR_OWN, PATH + "/deleted").json()).isEmpty();
        assertThat(sql.queryForObject(
                        "select count(*) from audit_entry where action = 'INTAKE_RESTORED' and subject_id = ?",
                        Integer.class,
                        String.valueOf(restored.json().get("id").asLong())))
                .isOne();
    }

    @Test
    void anEntrySaysWhetherItsPeriodIsOver() {
        Api.Answer over = send(Who.COORDINATOR_OWN, "POST", PATH, ENTRY, Map.of());
        assertThat(over.json().get("complete").asBoolean()).isTrue();
    }

    @Test
    void anotherCityIsNotThereForWriters() {
        assertThat(send(Who.COORDINATOR_FOREIGN, "POST", PATH, ENTRY, Map.of()).status())
                .isEqualTo(404);
        assertThat(send(Who.COORDINATOR_FOREIGN, "PUT", PATH + "/1", ENTRY, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(send(Who.COORDINATOR_FOREIGN, "DELETE", PATH + "/1", "", Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Who.STEERING, PATH + "/x").status()).isEqualTo(404);
        assertThat(api.get(Who.STEERING, PATH + "/999999999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period|2016-W53|period",
                "period|2016-02-30|period",
                "period|2016-03-16|period",
                "periods|521|periods",
                "periods|-1|periods",
                "value|-1|value",
                "value|1000000000|value",
                "value|NaN|value",
                "value|1.5|value",
                "unit|STAFF|unit",
                "unit|HEADS|unit",
                "rechtskreis|UNCLEAR|rechtskreis",
                "counting|MEAN|counting",
                "as_of|2030|as_of",
                "as_of|gestern|as_of"
            })
    void aBadFieldIsNamed(String field, String value, String named) {
        String json = ENTRY.replaceAll("\"" + field + "\": (\"[^\"]*\"|\\d+), ", "")
                .replaceAll(", \"" + field + "\": (\"[^\"]*\"|\\d+)", "")
                .replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\", ");
        Api.Answer answer = send(Who.COORDINATOR_OWN, "POST", PATH, json, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).contains(named);
    }

    @Test
    void anEmptyBodyNamesEveryMissingField() {
        Api.Answer answer = send(Who.COORDINATOR_OWN, "POST", PATH, "{\"ags\": \"05913000\"}", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).contains("rechtskreis", "unit", "period", "as_of");
    }

    @ParameterizedTest
    @CsvSource({"ags=59,ags", "unit=HEADS,unit", "origin=MARS,origin", "from=gestern,from", "sort=value,sort"})
    void aBadParameterIsNamed(String query, String field) {
        Api.Answer answer = api.get(Who.STEERING, PATH + "?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
    }

    private static Set<String> fields(Api.Answer answer) {
        var fields = new HashSet<String>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    private Api.Answer send(Who who, String method, String path, String json, Map<String, String> headers) {
        return api.send(who, method, path, json, headers);
    }
}

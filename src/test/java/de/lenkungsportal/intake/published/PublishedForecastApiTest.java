package de.lenkungsportal.intake.published;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the sources forecast, over the API: each in its shape, unit and scope, and the defects of the sources with it. */
@PortalTest
class PublishedForecastApiTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "dortmund-2016-sgb-ii,POINT,CUSTOMER,EXACT,3500,-,2016,05913000,000",
                "dortmund-2016-sgb-ii-rechnerisch,POINT,CUSTOMER,EXACT,3214,-,2016,05913000,000",
                "herford-2016-elb,RANGE,ELB,RANGE,450,1200,2016,05758000,003",
                "muenster-2016-elb,POINT,ELB,APPROXIMATE,1750,-,2016,05515000,002",
                "muenster-rate,RATE,PERCENT,APPROXIMATE,7,-,-,05515000,002",
                "nrw-2016-persons,POINT,PERSON,APPROXIMATE,99000,-,2016,-,002",
                "nrw-2016-beneficiaries,UPPER_BOUND,PERSON,AT_MOST,71000,-,2016,-,002",
                "deutschland-2015-asylum-seekers,POINT,PERSON,AT_LEAST,800000,-,2015,-,001"
            })
    void eachForecastKeepsItsShapeUnitAndScope(
            String id,
            String shape,
            String unit,
            String qualifier,
            String value,
            @Nullable String valueTo,
            @Nullable String period,
            @Nullable String ags,
            String source) {
        JsonNode forecast =
                api.get(Who.STEERING, "/api/v1/published-forecasts/" + id).json();
        assertThat(forecast.get("shape").asString()).isEqualTo(shape);
        assertThat(forecast.get("unit").asString()).isEqualTo(unit);
        assertThat(forecast.get("qualifier").asString()).isEqualTo(qualifier);
        assertThat(forecast.get("value").decimalValue()).isEqualByComparingTo(value);
        assertThat(text(forecast, "value_to")).isEqualTo(valueTo);
        assertThat(text(forecast, "period")).isEqualTo(period);
        assertThat(text(forecast, "ags")).isEqualTo(ags);
        assertThat(forecast.get("source").asString()).isEqualTo(source);
        assertThat(forecast.get("source_place").asString()).isNotBlank();
    }

    @Test
    void whatTheSourceGetsWrongIsMarkedThere() {
        assertThat(flags())
                .containsEntry("dortmund-2016-sgb-ii-rechnerisch", "CONTRADICTED")
                .containsEntry("nrw-2016-persons", "CONTRADICTED")
                .containsEntry("dortmund-2016-sgb-ii-folie", "AMBIGUOUS")
                .containsEntry("herford-2016-elb", "");
    }

    @Test
    void theLandIsNoMunicipality() {
        JsonNode list =
                api.get(Who.STEERING, "/api/v1/published-forecasts?scope=LAND").json();
        assertThat(list.get("total").asInt()).isEqualTo(2);
        list.get("items").forEach(item -> assertThat(item.get("ags").isNull()).isTrue());
    }

    @Test
    void theYearLeavesOutRatesWithoutOne() {
        JsonNode list = api.get(Who.STEERING, "/api/v1/published-forecasts?ags=05515000&year=2016")
                .json();
        assertThat(list.get("items")).hasSize(1);
        assertThat(list.get("items").get(0).get("id").asString()).isEqualTo("muenster-2016-elb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ags=59", "scope=KREIS", "unit=HEADS", "year=16", "sort=value", "size=501", "page=-1"})
    void aBadParameterIsNamed(String query) {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/published-forecasts?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private Map<String, String> flags() {
        String csv =
                api.get(Who.STEERING, "/api/v1/published-forecasts", "text/csv").body();
        List<NamedCsvRecord> rows = StreamSupport.stream(
                        CsvReader.builder().ofNamedCsvRecord(csv).spliterator(), false)
                .toList();
        assertThat(rows).hasSize(9);
        return rows.stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.getField("id"), row -> row.getField("flag")));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value.isNull() ? null : value.asString();
    }
}

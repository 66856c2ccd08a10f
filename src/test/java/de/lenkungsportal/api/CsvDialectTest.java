package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each list is a CSV for programs, or by the parameter {@code dialect} one for the Excel of a German office. */
@PortalTest
class CsvDialectTest {

    private static final String FIGURES = "/api/v1/figures?ags=05112000";

    @LocalServerPort
    int port;

    @Test
    void excelGetsSemicolonsDecimalCommasAndAByteOrderMark() {
        String machine = csv(FIGURES);
        String excel = csv(FIGURES + "&dialect=EXCEL");
        assertThat(machine).startsWith("ags,").contains(",8.5,");
        assertThat(excel).startsWith("\ufeffags;").contains(";8,5;").doesNotContain(",8.5,");
        assertThat(excel.lines()).hasSameSizeAs(machine.lines().toList());
        assertThat(csv(FIGURES + "&dialect=MACHINE")).isEqualTo(machine);
    }

    @Test
    void otherDialectsAndThoseOfJsonAreRefused() {
        var api = new Api(port);
        assertThat(api.get(Who.STEERING, FIGURES + "&dialect=tsv", "text/csv").status())
                .isEqualTo(422);
        Api.Answer json = api.get(Who.STEERING, FIGURES + "&dialect=EXCEL");
        assertThat(json.status()).isEqualTo(422);
        assertThat(json.body()).contains("Das gilt nur für CSV");
    }

    private String csv(String path) {
        Api.Answer answer = new Api(port).get(Who.STEERING, path, "text/csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
        return answer.body();
    }
}

package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with a request that is refused is said with the names and in the place where it was sent. */
@PortalTest
class RefusalWordsTest {

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void call() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"kind\":\"NETWORK\",\"videoLink\":\"y\",\"rolle\":1}|videoLink rolle",
                "{\"name\":\"x\",\"kind\":\"NETWORK\",\"members\":[{\"name\":\"a\",\"role\":\"GUEST\",\"rolle\":{\"x\":1}}]}|members[0].rolle",
                "{\"rolle\":[{}],\"name\":\"x\",\"kind\":\"NETWORK\",\"members\":[{\"rolle\":{\"a\":{}},\"name\":\"a\",\"role\":\"GUEST\",\"gast\":[1]}],\"x\":{}}|rolle members[0].rolle members[0].gast x",
                "{\"name\":5,\"kind\":\"FOO\",\"members\":[{\"role\":\"GUEST\"},7]}|name kind members[0].name members[1]",
                "{\"name\":\"\\u0000\",\"kind\":\"NETWORK\",\"cadence\":[{\"kind\":\"AS_NEEDED\",\"starts_on\":\"0000-01-01\"}]}|name cadence[0].starts_on",
                "{\"name\":\"\\ud800\",\"kind\":\"NETWORK\",\"cadence\":[{\"kind\":\"AS_NEEDED\",\"starts_on\":\"2016-01-01\",\"minutes\":\"5\"}]}|name cadence[0].minutes"
            })
    void eachBadFieldIsNamedAsItWasSent(String json, String fields) {
        Api.Answer answer = api.send(Who.COORDINATOR_OWN, "POST", "/api/v1/bodies", json, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(named(answer)).containsExactlyInAnyOrder(fields.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies?txt=a&Size=1, txt Size", "/api/v1/measures?entryLevel=A1&page=0, entryLevel",
        "/api/v1/staffing-need?stayMonths=3, stayMonths", "/api/v1/bodies?text=%00, text",
        "/api/v1/intake?from=0000-01-01&to=10000-01-01, from to", "/api/v1/figures/x?ags=05913000, ags"
    })
    void eachBadParameterIsNamedAsItWasSent(String path, String fields) {
        Api.Answer answer = api.get(Who.STEERING, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(named(answer)).containsExactlyInAnyOrder(fields.split(" "));
    }

    private static List<String> named(Api.Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":", "{\"name\":\"a\",\"name\":\"b\"}", "[]", "null", "{} x", "{\"name\":NaN}"})
    void aBrokenBodyIsRefusedWithASentence(String json) {
        Api.Answer answer = api.send(Who.COORDINATOR_OWN, "POST", "/api/v1/bodies", json, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("JSON");
    }

    /** Bytes that no HTTP client sends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/bodies/%00|lenkung:demo|400", "GET /api/v1/bodies/%ED%A0%80|lenkung:demo|400",
                        "GET /api/v1/bodies/a;b|lenkung:demo|400",
                "GET /api/v1/bodies?text=%G6|lenkung:demo|422", "GET /api/v1/bodies|a\\0b:demo|401",
                        "FOO /api/v1/bodies|lenkung:demo|400"
            })
    void bytesThatAreNoTextAreRefusedAsAProblem(String line, String account, int status) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString(account.replace("\\0", "\0").getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line
                                    + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: nowhere\r\nConnection: close\r\nAuthorization: Basic "
                                    + credentials + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        }
    }
}

package de.lenkungsportal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.StaleWriteException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Errors of the API are RFC 9457 problem documents. */
@PortalTest
class ApiProblemsTest {

    /** The same for a wrong password and for a right one where a second factor is set up: nobody learns which it was. */
    private static final String SIGN_IN =
            "Bitte mit einem Konto des Portals anmelden. Für Konten mit zweitem Faktor gilt hier nur ein Anwendungskennwort;"
                    + " es entsteht im Portal unter „Mein Konto“.";

    @LocalServerPort
    private int port;

    @Autowired
    private HandlerExceptionResolver handlerExceptionResolver;

    @Test
    void withoutAnAccountIs401AndAsksForBasic() throws Exception {
        var answer = get("/api/v1/nowhere", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
        assertProblem(answer, SIGN_IN);
    }

    @Test
    void aWrongPasswordIs401() throws Exception {
        assertProblem(get("/api/v1/nowhere", "lenkung:falsch"), SIGN_IN);
    }

    @Test
    void anUnknownPathIs404AndNoPage() throws Exception {
        for (String path : List.of("/api", "/api/", "/api/v1/nowhere", "/api/v2")) {
            var answer = get(path, "lenkung:demo");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertProblem(answer, "Hier gibt es nichts.");
        }
    }

    @Test
    void aStaleWriteIs412WithIfMatchAnd409Without() throws Exception {
        var stale = new StaleWriteException("figure", "x", 1);
        assertThat(resolve(stale, new MockHttpServletRequest("PUT", "/api/v1/figures/x"))
                        .getStatus())
                .isEqualTo(409);
        var conditional = new MockHttpServletRequest("PUT", "/api/v1/figures/x");
        conditional.addHeader("If-Match", "\"1\"");
        assertThat(resolve(stale, conditional).getStatus()).isEqualTo(412);
    }

    @Test
    void invalidInputIs422WithOneEntryForEachField() throws Exception {
        var answer = resolve(
                new InvalidInputException("size", "platform.problem.field"),
                new MockHttpServletRequest("GET", "/api/v1/figures"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"errors\":[{")
                .contains("\"field\":\"size\"")
                .contains("\"message\":\"Dieser Wert ist nicht zulässig.\"");
    }

    @Test
    void anUnexpectedFailureTellsNoInternals() throws Exception {
        var answer = resolve(
                new IllegalStateException("password of the database"),
                new MockHttpServletRequest("GET", "/api/v1/figures"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain("database");
    }

    private MockHttpServletResponse resolve(Exception failure, MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        handlerExceptionResolver.resolveException(request, response, null, failure);
        return response;
    }

    private static void assertProblem(HttpResponse<String> answer, String detail) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(detail).contains("\"status\":" + answer.statusCode());
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String credentials)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (credentials != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(credentials.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

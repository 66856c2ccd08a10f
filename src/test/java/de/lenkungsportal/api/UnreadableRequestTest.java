package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat or the firewall refuse before the portal sees it is answered in German too, and as safely as everything else. */
@PortalTest
class UnreadableRequestTest {

    @LocalServerPort
    private int port;

    /** @throws CharacterCodingException for an answer that is no UTF-8 */
    private String answer(String line, String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(socket.getInputStream().readAllBytes()))
                    .toString();
        }
    }

    private static void isSafe(String answer) {
        assertThat(answer)
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
                .containsIgnoringCase("\r\nCache-Control: no-store")
                .containsIgnoringCase("\r\nX-Frame-Options: DENY\r\n")
                .containsIgnoringCase("\r\nReferrer-Policy: same-origin\r\n")
                .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'")
                .doesNotContain("Apache", "Tomcat", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT /api/v1/organisations|localhost|501|Diese Methode gibt es hier nicht.",
                "GET /api/v1/bodies/a;b|localhost|400|Die Anfrage ist nicht lesbar.",
                "GET /api/v1/bodies|local host|400|Die Anfrage ist nicht lesbar.",
                "GET /api/v1/bodies/{|localhost|400|Die Anfrage ist nicht lesbar."
            })
    void theApiAnswersWithAProblem(String line, String host, int status, String detail) throws IOException {
        String answer = answer(line, host);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .contains(detail);
        isSafe(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT /anmelden|localhost|501|Diese Methode gibt es hier nicht.",
                "GET /konten%2f..|localhost|400|Die Anfrage ist nicht lesbar.",
                "GET /anmelden|local host|400|Die Anfrage ist nicht lesbar."
            })
    void aBrowserIsShownAGermanPage(String line, String host, int status, String detail) throws IOException {
        String answer = answer(line, host);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Type: text/html;charset=utf-8\r\n")
                .contains("<html lang=\"de\">", detail);
        isSafe(answer);
    }
}

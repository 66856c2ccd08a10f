package de.lenkungsportal.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Does with the link of a mail what mail programs do: without cookies, and as RFC 8058 says. */
record Unsubscribe(int port) {

    /** The address of the header by which a mail is ended. */
    static String link(MimeMessage mail) throws MessagingException {
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String header = mail.getHeader("List-Unsubscribe")[0];
        assertThat(header).matches("<https://portal\\.example\\.org/abbestellen/[A-Za-z0-9_-]{43}>");
        return header.substring(1, header.length() - 1);
    }

    String get(String link) throws IOException, InterruptedException {
        return send("GET", link).body();
    }

    int status(String method, String link) throws IOException, InterruptedException {
        return send(method, link).statusCode();
    }

    private HttpResponse<String> send(String method, String link) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                    + URI.create(link).getPath()))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(
                                    method,
                                    method.equals("POST")
                                            ? HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")
                                            : HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            return answer;
        }
    }
}

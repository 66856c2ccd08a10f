package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is long goes over the line compressed, and is the same afterwards. */
@PortalTest
class CompressionTest {

    @LocalServerPort
    private int port;

    @Test
    void aListIsCompressedForWhoeverCanReadThat() throws Exception {
        byte[] plain = get("/api/v1/figures?size=100", "identity").body();
        HttpResponse<byte[]> compressed = get("/api/v1/figures?size=100", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(plain.length / 4);
        assertThat(unpacked(compressed.body())).isEqualTo(new String(plain, StandardCharsets.UTF_8));
    }

    @Test
    void scriptsAreCompressedToo() throws Exception {
        HttpResponse<byte[]> script = get("/theme/frame.js", "gzip");
        assertThat(script.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unpacked(script.body())).contains("lpFrame");
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Encoding", encoding)
                            .header("Authorization", "Basic " + credentials())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String credentials() {
        return Base64.getEncoder().encodeToString((Who.STEERING.username() + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}

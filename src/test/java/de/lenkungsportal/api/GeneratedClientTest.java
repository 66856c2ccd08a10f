package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.api.Records.Sample;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever generates a client from the description can create a record of each kind with it, and read what was created. */
@PortalTest
class GeneratedClientTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    private Api api;
    private Description description;
    private Records records;

    @BeforeEach
    void prepare() {
        api = new Api(port);
        description = new Description(api);
        records = new Records(api, description, sql);
    }

    @AfterEach
    void forget() {
        records.forget();
    }

    @Test
    void aRecordOfEachKindIsCreatedAndReadAgain(@TempDir Path folder) throws Exception {
        try (var client = new GeneratedClient(description, port, folder)) {
            Map<String, Object> created = new HashMap<>();
            records.create((sample, path, json) -> {
                List<String> arguments =
                        Stream.concat(ids(sample.path()), Stream.of(json)).toList();
                Object answer = client.call(sample.who(), description.operation("POST", sample.path()), arguments);
                created.put(sample.record(), answer);
                return String.valueOf(GeneratedClient.get(answer, "id"));
            });
            for (Sample sample : Records.SAMPLES) {
                String path = Records.read(sample.record());
                Object read = client.call(
                        sample.who(),
                        description.operation("GET", path),
                        ids(path).toList());
                boolean isList = read.getClass().getSimpleName().startsWith("Page");
                String id = records.id(sample.record());
                assertThat(isList ? (List<?>) GeneratedClient.get(read, "items") : List.of(read))
                        .as(sample.record())
                        .anySatisfy(each ->
                                assertThat(GeneratedClient.get(each, "id")).hasToString(id));
                assertThat(read.getClass().getSimpleName())
                        .endsWith(Objects.requireNonNull(created.get(sample.record()))
                                .getClass()
                                .getSimpleName());
            }
        }
    }

    /** The ids that a path names. */
    private Stream<String> ids(String path) {
        return PLACEHOLDER.matcher(path).results().map(found -> records.id(found.group(1)));
    }
}

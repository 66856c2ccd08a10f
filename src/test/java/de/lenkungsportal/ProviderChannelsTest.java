package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.measure.offer.Interest;
import de.lenkungsportal.measure.offer.PlannedMeasure;
import de.lenkungsportal.measure.offer.PlannedMeasureService;
import de.lenkungsportal.platform.Later;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a Bildungsträger can reach, by every channel: the published planned measures and the own interest. The
 * {@link AccessMatrixTest} proves that the matrix names every view, service method and API operation and that each cell holds;
 * here stand the cells that answer a provider, and what they answer with.
 */
@PortalTest
class ProviderChannelsTest {

    @Autowired
    private PlannedMeasureService planned;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private SignIn signIn;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void publishOneOfFour() {
        sql.update("""
                insert into measure (id, title, description, kind, status, scope, municipalities, steps, entry_level, exit_level,
                    legal_bases, note, funding, contact_function, published_on, as_of)
                values
                    ('channel-published', 'Sichtbarer Kurs', 'Beschreibung', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', 'B1', 'B2', '{DEUFOEV}', 'interne Notiz', 'interner Topf', 'Fachstelle',
                        null, '2016-05'),
                    ('channel-internal', 'Interner Kurs', '', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', null, null, '{}', null, null, null, null, '2016-05'),
                    ('channel-cancelled', 'Abgesagter Kurs', '', 'EINZELMASSNAHME', 'CANCELLED', 'LOCAL',
                        array['05913000'], '{6}', null, null, '{}', null, null, null, '2016-05-30', '2016-05'),
                    ('channel-running', 'Laufender Kurs', '', 'EINZELMASSNAHME', 'RUNNING', 'LOCAL',
                        array['05913000'], '{6}', null, null, '{}', null, null, null, '2016-05-30', '2016-05')
                """);
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, taken, waiting, as_of)
                values ('channel-run', 'channel-published', 1, '2016-09-01', '2016-12-31', 'FIXED', 15, 7, 4, '2016-05')
                """);
        sql.update("update measure set published_on = '2016-05-30' where id = 'channel-published'");
        sql.update("""
                insert into measure_interest (id, measure, username, organisation, message, stated_at)
                values (?, 'channel-published', 'anderer-traeger', 'Anderer Träger', 'fremde Nachricht', now())
                """, UUID.randomUUID());
    }

    @AfterEach
    void cleanUp() {
        sql.update("delete from measure_interest where measure like 'channel-%'");
        sql.update("delete from measure_run where measure like 'channel-%'");
        sql.update("delete from measure where id like 'channel-%'");
        sql.update("delete from feed_token where username = 'traeger'");
        sql.update("delete from provider_digest where username = 'traeger'");
    }

    /** What each account does with itself. */
    private static final Pattern OWN_ACCOUNT =
            Pattern.compile("mein-konto|MyAccountService\\.|MyFactorsService\\.|ApplicationPasswordService\\.");

    @Test
    void nothingElseOfThePortalAnswersAProvider() {
        assertThat(AccessMatrix.rows().stream()
                        .filter(row -> row.allowed().contains(Who.PROVIDER))
                        .filter(row -> !row.allowed().contains(Who.ANONYMOUS))
                        .map(Row::key)
                        .filter(key -> !OWN_ACCOUNT.matcher(key).lookingAt()))
                .containsExactlyInAnyOrder(
                        // the start page leads a provider on to the planned measures; the description has no records
                        "",
                        "GET /api/v1/openapi.json",
                        "GET /api/v1/openapi.json.yaml",
                        "geplante-massnahmen",
                        "PlannedMeasureService.page",
                        "PlannedMeasureService.stateInterest",
                        "PlannedMeasureService.changeInterest",
                        "PlannedMeasureService.ownInterest",
                        "PlannedMeasureService.subscribe",
                        "PlannedMeasureService.unsubscribe",
                        "PlannedMeasureService.isSubscribed",
                        "PlannedMeasureService.wantsDigest",
                        "PlannedMeasureService.orderDigest",
                        "PlannedMeasureService.cancelDigest",
                        "PlannedMeasureService.news",
                        "DigestService.isOffered",
                        "DigestService.mine",
                        "DigestService.preview",
                        "DigestService.order",
                        "DigestService.confirm",
                        "DigestService.cancel",
                        "GET /api/v1/interest",
                        "GET /api/v1/interest/measures",
                        "POST /api/v1/interest",
                        "PUT /api/v1/interest/{id}");
    }

    @Test
    void theServiceAndTheApiAnswerWithThePublishedPlannedMeasureAlone() throws Exception {
        assertThat(signIn.as(Who.PROVIDER, () -> planned.page(Later.HIDDEN, 0, 50))
                        .items())
                .extracting(PlannedMeasure::id)
                .containsExactly("channel-published");
        String body = new Api(port)
                .get(Who.PROVIDER, "/api/v1/interest/measures", "application/json")
                .body();
        assertThat(body)
                .contains("Sichtbarer Kurs", "Fachstelle", "\"places\":15")
                .doesNotContain(
                        "Interner Kurs",
                        "Abgesagter Kurs",
                        "Laufender Kurs",
                        "interne Notiz",
                        "interner Topf",
                        "taken",
                        "waiting",
                        "fremde Nachricht",
                        "Anderer Träger");
    }

    @Test
    void aProviderSeesItsOwnInterestAndTheSteeringGroupSeesAll() throws Exception {
        signIn.as(Who.PROVIDER, () -> planned.stateInterest("channel-published", "Wir können das", 12));
        assertThat(signIn.as(Who.PROVIDER, () -> planned.ownInterest()))
                .extracting(Interest::message)
                .containsExactly("Wir können das");
        assertThat(new Api(port)
                        .get(Who.PROVIDER, "/api/v1/interest", "application/json")
                        .body())
                .contains("Wir können das")
                .doesNotContain("fremde Nachricht");
        assertThat(signIn.as(Who.STEERING, () -> planned.interestIn("channel-published")))
                .extracting(Interest::organisation)
                .containsExactlyInAnyOrder("Bildungsträger", "Anderer Träger");
        Interest own = signIn.as(Who.PROVIDER, () -> planned.ownInterest()).getFirst();
        signIn.as(Who.PROVIDER, () -> {
            planned.withdrawInterest(own.id(), own.version());
            return own;
        });
        assertThat(signIn.as(Who.STEERING, () -> planned.interestIn("channel-published")))
                .extracting(Interest::organisation)
                .containsExactly("Anderer Träger");
    }

    @Test
    void theFeedsNeedTheSecretAddressAndEndWithIt() throws Exception {
        String token = signIn.as(Who.PROVIDER, () -> planned.subscribe());
        String address = "/feed/geplante-massnahmen/" + token;
        HttpResponse<String> atom = get(address + "/atom");
        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(atom.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        assertThat(atom.body())
                .contains("Sichtbarer Kurs", "01.09.2016", "15 Plätze")
                .doesNotContain(
                        "Interner Kurs", "Abgesagter Kurs", "Laufender Kurs", "interne Notiz", "fremde Nachricht");
        HttpResponse<String> calendar = get(address + "/ics");
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.body())
                .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20160901", "SUMMARY:Sichtbarer Kurs")
                .doesNotContain("Interner Kurs", "Laufender Kurs");
        assertThat(sql.queryForList("select token_hash from feed_token", String.class))
                .doesNotContain(token);

        signIn.as(Who.PROVIDER, () -> {
            planned.orderDigest();
            return token;
        });
        assertThat(get(address + "/atom").body()).contains("KW 22/2016", "Sichtbarer Kurs");

        signIn.as(Who.PROVIDER, () -> {
            planned.unsubscribe();
            return token;
        });
        for (String end : List.of("/atom", "/ics")) {
            assertThat(get(address + end).statusCode()).isEqualTo(404);
            assertThat(get("/feed/geplante-massnahmen/unknown" + end).statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

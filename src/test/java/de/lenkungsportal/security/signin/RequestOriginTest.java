package de.lenkungsportal.security.signin;

import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.security.DocumentedProxy;
import de.lenkungsportal.security.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What a request claims of its origin, directly and through the documented proxy: the portal's address is the one that is
 * set, and only the proxy's word on the client counts. An application of its own, for proxies and issuer are configuration.
 */
@PortalTest
@DirtiesContext
class RequestOriginTest {

    private static final String HOST = "portal.example.org";
    private static final String ADDRESS = "https://" + HOST;
    private static final String PROXY = "127.0.0.1";
    private static final String CLIENT = "203.0.113.9";
    private static final String FOREIGN = "evil.example";

    /** All that a client may try. */
    private static final String[] CLAIMS = {
        "Forwarded: for=198.51.100.77;host=" + FOREIGN + ";proto=http",
        "X-Forwarded-Host: " + FOREIGN,
        "X-Forwarded-Prefix: //" + FOREIGN,
        "X-Forwarded-Proto: http",
        "X-Forwarded-Port: 4444",
        "X-Forwarded-Server: " + FOREIGN,
        "X-Real-IP: 198.51.100.77"
    };

    private static final TestIssuer ISSUER = new TestIssuer();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.probe.client-id", () -> "portal");
        registry.add(client + "registration.probe.client-secret", () -> "secret");
        registry.add(client + "registration.probe.scope", () -> "openid");
        registry.add(client + "provider.probe.issuer-uri", ISSUER::address);
        registry.add("portal.trusted-proxies", () -> PROXY);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext db;

    @Autowired
    private KeyedHash hash;

    @Autowired
    private SignInGuard guard;

    @BeforeEach
    void budgetsAreFull() {
        db.deleteFrom(SIGN_IN_BUDGET).execute();
        guard.forget();
    }

    @Test
    void everyAddressIsThePortalsWhateverTheRequestClaims() throws Exception {
        assertAddresses(Wire.plain(port));
    }

    @Test
    void anotherHostIsNotServed() throws Exception {
        var wire = Wire.plain(port);
        for (String host : List.of(FOREIGN, HOST + "." + FOREIGN, "localhost." + FOREIGN, "x@" + FOREIGN)) {
            assertThat(wire.get("/anmelden", host, CLAIMS).status()).as(host).isIn(400, 421);
        }
        assertThat(wire.get("/anmelden", FOREIGN).text())
                .contains("Unter diesem Namen gibt es das Portal nicht. Seine Adresse ist " + ADDRESS);
        assertThat(wire.get("/anmelden", "localhost", "X-Forwarded-For: " + CLIENT)
                        .status())
                .as("the name of this machine, asked for from another")
                .isEqualTo(421);
        assertThat(wire.get("/anmelden", "localhost:" + port).status()).isEqualTo(200);
    }

    @Test
    void theClientIsWhomTheProxyNames() throws Exception {
        guess(Wire.plain(port), with("X-Forwarded-For: 198.51.100.77, " + CLIENT));
        assertThat(spent(CLIENT)).isTrue();
        assertThat(spent("198.51.100.77")).isFalse();
        assertThat(spent(PROXY)).isFalse();
    }

    @Test
    void whatIsNoAddressBreaksNothing() throws Exception {
        for (String chain : List.of("unknown", "_hidden", "999.1.1.1", "[", "", "x".repeat(2000), "::ffff:0:0:1")) {
            guess(Wire.plain(port), "X-Forwarded-For: " + chain);
        }
    }

    @Test
    void theDocumentedProxyLetsNobodyChooseAnAddress(@TempDir Path folder) throws Exception {
        if (!DocumentedProxy.isInstalled()) {
            abort("nginx is not installed; with PORTAL_NGINX=required this is a failure");
        }
        try (var proxy = DocumentedProxy.start(folder, port)) {
            Wire wire = proxy.wire();
            assertAddresses(wire);
            assertThat(wire.get("/anmelden", FOREIGN, CLAIMS).status()).isEqualTo(421);
            guess(wire, with("X-Forwarded-For: " + CLIENT));
            assertThat(spent(CLIENT)).isFalse();
            assertThat(spent("198.51.100.77")).isFalse();
            assertThat(spent(PROXY)).as("nginx was called from here").isTrue();
        }
    }

    private static void assertAddresses(Wire wire) throws Exception {
        var toSignIn = wire.get("/staedtevergleich", HOST, with("Accept: text/html", "Sec-Fetch-Mode: navigate"));
        assertThat(toSignIn.status()).isEqualTo(302);
        assertThat(toSignIn.header("Location")).isIn("/anmelden", ADDRESS + "/anmelden");
        assertThat(toSignIn.header("Set-Cookie")).contains("Secure");
        assertThat(wire.get("/oauth2/authorization/probe", HOST, CLAIMS).header("Location"))
                .contains("redirect_uri=" + ADDRESS + "/login/oauth2/code/probe");
        assertThat(wire.get("/api/v1/openapi.json", HOST, with(basic("lenkung", "demo")))
                        .text())
                .contains("\"servers\":[{\"url\":\"" + ADDRESS + "\"");
        var figures = wire.get("/api/v1/figures?size=1", HOST, with(basic("lenkung", "demo")));
        assertThat(figures.addresses()).containsOnly(ADDRESS);
    }

    private static void guess(Wire wire, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of(headers), Stream.of(basic("niemand", "falsch")))
                .toArray(String[]::new);
        assertThat(wire.get("/api/v1/figures", HOST, all).status()).isIn(401, 429);
    }

    private boolean spent(String address) {
        return db.fetchExists(
                SIGN_IN_BUDGET,
                SIGN_IN_BUDGET.SUBJECT.eq(
                        hash.of("network " + ClientNetwork.of(address).prefix())));
    }

    private static String[] with(String... headers) {
        return Stream.concat(Stream.of(CLAIMS), Stream.of(headers)).toArray(String[]::new);
    }

    private static String basic(String name, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}

package de.lenkungsportal.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.security.AccountRepository;
import de.lenkungsportal.security.FeedTokens;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.PortalPrincipal;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SignInOptions;
import de.lenkungsportal.security.TestBrowser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at an OpenID Connect issuer. An application of its own, for the issuer is configuration. */
@PortalTest
@DirtiesContext
class OidcSignInTest {

    private static final TestIssuer ISSUER = new TestIssuer();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.probe.client-id", () -> "portal");
        registry.add(client + "registration.probe.client-secret", () -> "secret");
        registry.add(client + "registration.probe.client-name", () -> "Probe-Dienst");
        registry.add(client + "registration.probe.scope", () -> "openid");
        registry.add(client + "provider.probe.issuer-uri", ISSUER::address);
        registry.add("portal.oidc.role-claim", () -> "realm_access.roles");
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private SignInOptions options;

    @Autowired
    private OidcSignIn oidc;

    @Autowired
    private ClientRegistrationRepository registrations;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private FeedTokens feeds;

    @Autowired
    private OnBehalf onBehalf;

    @Test
    void theSignInPageOffersTheIssuer() {
        assertThat(options.issuers())
                .containsExactly(new SignInOptions.Issuer("Probe-Dienst", "oauth2/authorization/probe"));
    }

    @Test
    void aRoleInTheClaimsSignsIn() throws Exception {
        assertThat(signIn(claims("STEERING"))).isEqualTo("in");
        assertThat(signIn(claims("PROVIDER", "offline_access", "uma_authorization")))
                .isEqualTo("in");
    }

    @Test
    void withoutAClearRoleNoOneComesIn() throws Exception {
        assertThat(signIn(Map.of())).isEqualTo("/anmelden?error=rolle");
        assertThat(signIn(claims("HAUSMEISTER"))).isEqualTo("/anmelden?error=rolle");
        assertThat(signIn(claims("ROLE_ADMIN"))).isEqualTo("/anmelden?error=rolle");
        assertThat(signIn(claims("ADMIN", "PROVIDER"))).isEqualTo("/anmelden?error=rolle");
    }

    @Test
    void aCoordinatorNeedsAKnownMunicipality() throws Exception {
        assertThat(signIn(coordinator("05913000"))).isEqualTo("in");
        assertThat(signIn(coordinator("00000000"))).isEqualTo("/anmelden?error=kommune");
        assertThat(signIn(claims("COORDINATOR"))).isEqualTo("/anmelden?error=kommune");
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() throws Exception {
        var browser = new TestBrowser(port);
        browser.page("/oauth2/authorization/probe");
        assertThat(browser.target(browser.page("/login/oauth2/code/probe?code=code&state=foreign")))
                .isEqualTo("/anmelden?error=extern");
    }

    @Test
    void aNameOfTheIssuerIsNeverThatOfAnAccount() throws Exception {
        assertThat(signIn(Map.of("realm_access", Map.of("roles", List.of("STEERING")), "preferred_username", "admin")))
                .isEqualTo("in");
        PortalUser user = ((PortalPrincipal) signInUser("admin")).user();
        assertThat(user.username()).isEqualTo("probe:admin");
        assertThat(accounts.find(user.username())).isEmpty();
        assertThat(accounts.find("admin")).as("the account of that name").isPresent();
        String token = feeds.issue("PROBE", user);
        assertThat(feeds.user("PROBE", token)).as("a feed of its own account").isEmpty();
        assertThat(onBehalf.of(user.username(), () -> "with the rights of the account"))
                .isEmpty();
        feeds.revoke("PROBE", user);
    }

    /** A colon parts the name of the issuer from that of its user. */
    @Test
    void noAccountHasANameWithAColon() {
        assertThatThrownBy(() -> accounts.insert(new PortalUser("probe:admin", "Probe", Role.STEERING, null), "hash"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private OidcUser signInUser(String name) {
        var now = Instant.now();
        var token = new OidcIdToken(
                "token",
                now,
                now.plusSeconds(60),
                Map.of("sub", "1", "preferred_username", name, "realm_access", Map.of("roles", List.of("STEERING"))));
        return oidc.loadUser(new OidcUserRequest(
                Objects.requireNonNull(registrations.findByRegistrationId("probe")),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(60)),
                token));
    }

    private static Map<String, Object> claims(String... roles) {
        return Map.of("realm_access", Map.of("roles", List.of(roles)), "preferred_username", "erika");
    }

    private static Map<String, Object> coordinator(String ags) {
        return Map.of("realm_access", Map.of("roles", List.of("COORDINATOR")), "ags", ags);
    }

    /** Where the way through the issuer ends: "in", or the sign-in page with its reason. */
    private String signIn(Map<String, Object> claims) throws Exception {
        ISSUER.says(claims);
        var browser = new TestBrowser(port);
        var toIssuer = browser.page("/oauth2/authorization/probe");
        var back = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(browser.target(toIssuer)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        String callback = back.headers().firstValue("Location").orElseThrow();
        String end = browser.target(browser.page(callback.replace("http://localhost:" + port, "")));
        if (end.startsWith("/anmelden")) {
            return end;
        }
        assertThat(browser.page("/").statusCode()).isEqualTo(200);
        return "in";
    }
}

package de.lenkungsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session is known by its cookie alone: an address that is copied or logged gives nobody access. */
@PortalTest
class SessionCookieTest {

    @LocalServerPort
    private int port;

    @Test
    void noAddressCarriesASessionBeforeTheBrowserHasShownThatItKeepsCookies() throws Exception {
        for (String path : List.of("/", "/staedtevergleich", "/anmelden", "/impressum")) {
            var answer = new TestBrowser(port).page(path);
            assertThat(answer.headers().map().toString()).as(path).doesNotContain(";jsessionid");
            assertThat(answer.body()).as(path).doesNotContain(";jsessionid");
        }
    }

    @Test
    void theSessionInAnAddressIsNotTaken() throws Exception {
        var owner = new TestBrowser(port);
        owner.signIn("lenkung", "demo");
        assertThat(owner.page("/").statusCode()).isEqualTo(200);
        assertThat(new TestBrowser(port).page("/;jsessionid=" + owner.session()).statusCode())
                .isIn(302, 400);
    }
}

package de.lenkungsportal.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.platform.StartProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Whose word on a client's address counts. */
class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = of("127.0.0.1, ::1, 10.0.0.0/8, 2001:db8:aa::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7   | 203.0.113.9                     | 192.0.2.7",
                "127.0.0.1   | 203.0.113.9                     | 203.0.113.9",
                "::1         | 203.0.113.9                     | 203.0.113.9",
                "127.0.0.1   | 198.51.100.1, 203.0.113.9       | 203.0.113.9",
                "127.0.0.1   | 198.51.100.1, 10.1.2.3          | 198.51.100.1",
                "127.0.0.1   | 1.1.1.1, 203.0.113.9, 10.1.2.3  | 203.0.113.9",
                "127.0.0.1   | 10.1.2.3                        | 10.1.2.3",
                "2001:db8:aa:0:0:0:0:1 | 2001:db8:bb::7        | 2001:db8:bb:0:0:0:0:7",
                "127.0.0.1   | 203.0.113.9:4711                | 203.0.113.9",
                "127.0.0.1   | [2001:db8:bb::7]:4711           | 2001:db8:bb:0:0:0:0:7",
                "127.0.0.1   | unknown                         | 127.0.0.1",
                "127.0.0.1   | 203.0.113.9, portal.example.org | 127.0.0.1",
                "127.0.0.1   | 999.1.1.1                       | 127.0.0.1",
                "127.0.0.1   | ''                              | 127.0.0.1",
                "fe80:0:0:0:0:0:0:1%eth0 | 203.0.113.9         | fe80:0:0:0:0:0:0:1"
            })
    void theClientIsTheRightmostThatIsNotTrusted(String peer, String chain, String client) {
        assertThat(PROXIES.client(peer, List.of(chain))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneChain() {
        assertThat(PROXIES.client("127.0.0.1", List.of("1.1.1.1", "203.0.113.9, 10.0.0.1")))
                .isEqualTo("203.0.113.9");
        assertThat(PROXIES.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutASettingNobodyIsTrusted() {
        assertThat(of("").client("127.0.0.1", List.of("203.0.113.9"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy.example.org", "10.0.0.0/99", "10.0.0", "10.0.0.0/x", "300.1.1.1"})
    void anEntryThatIsNoNetworkEndsTheStart(String entry) {
        assertThatThrownBy(() -> of("127.0.0.1," + entry))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(entry);
    }

    private static TrustedProxies of(String setting) {
        return TrustedProxies.of(new MockEnvironment().withProperty("portal.trusted-proxies", setting));
    }
}

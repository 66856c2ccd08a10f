package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address counts and is kept so coarse that it names no household. */
class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "255.254.253.1, 255.254.253.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "::1, 0:0:0::/48",
        "not an address, ''",
        "999.1.1.1, ''",
        ", ''"
    })
    void theFirst24And48BitsAreKept(String address, String prefix) {
        assertThat(ClientNetwork.of(address).prefix()).isEqualTo(prefix);
    }
}

package de.lenkungsportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An address is kept so coarse that it names no household. */
class NetworkTest {

    @Test
    void theFirst24And48BitsAreKept() {
        assertThat(Network.of("192.0.2.77")).isEqualTo("192.0.2.0/24");
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(Network.of("not an address")).isNull();
        assertThat(Network.of(null)).isNull();
    }
}

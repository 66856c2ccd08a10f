package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order tables are loaded. */
class ReferenceOrderTest {

    @Test
    void aTableComesAfterThoseItRefersTo() {
        assertThat(ReferenceOrder.of(
                        List.of("a_link", "place", "record", "text"),
                        Map.of("a_link", Set.of("record"), "record", Set.of("place", "not_loaded"))))
                .containsExactly("place", "record", "a_link", "text");
    }

    @Test
    void aTableMayReferToItself() {
        assertThat(ReferenceOrder.of(List.of("body"), Map.of("body", Set.of("body"))))
                .containsExactly("body");
    }

    @Test
    void aCircleIsRefusedWithItsTables() {
        assertThatThrownBy(() -> ReferenceOrder.of(
                        List.of("place", "one", "other"),
                        Map.of("one", Set.of("other", "place"), "other", Set.of("one"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("[one, other]");
    }
}

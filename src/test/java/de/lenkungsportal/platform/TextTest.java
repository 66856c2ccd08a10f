package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored can be written into a feed and a paper. */
class TextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 8, 0x0B, 0x0C, 0x1F, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF})
    void whatIsNoTextIsRefused(int codePoint) {
        assertThat(Text.isStorable("a" + Character.toString(codePoint) + "b")).isFalse();
    }

    @Test
    void textIsNot() {
        assertThat(Text.isStorable("Maßnahme\tmit Zeilen\r\nund \u00A0 „Zeichen“ €, \uFFFD, \uD83D\uDE00"))
                .isTrue();
        assertThat(Text.isStorable("")).isTrue();
    }
}

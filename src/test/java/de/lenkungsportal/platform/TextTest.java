package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored can be written into a feed and a paper. */
class TextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 8, 0x0B, 0x0C, 0x1F, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
                0x202A, 0x202E, 0x2066, 0x2069
            })
    void whatIsNoTextIsRefused(int codePoint) {
        assertThat(Text.isStorable("a" + Character.toString(codePoint) + "b")).isFalse();
    }

    @Test
    void textIsNot() {
        assertThat(Text.isStorable("Maßnahme\tmit Zeilen\r\nund \u00A0 „Zeichen“ €, \uFFFD, \uD83D\uDE00"))
                .isTrue();
        assertThat(Text.isStorable("")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                7, '\t', '\n', '\r', 0xAD, 0x061C, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0xFEFF,
                0xE0041
            })
    void aNameHasOneLineAndNothingInvisible(int codePoint) {
        assertThat(Text.isName("a" + Character.toString(codePoint) + "b")).isFalse();
    }

    @Test
    void namesOfAllLanguagesAreNames() {
        assertThat(Text.isName("Łódź-Übergang e.\u00A0V. „Çelik“ \u0645\u062D\u0645\u062F (\uD83D\uDE00)"))
                .isTrue();
    }
}

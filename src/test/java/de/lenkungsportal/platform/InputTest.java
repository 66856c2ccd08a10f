package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names have one line, notes may have several, and neither turns the reading direction round. */
class InputTest {

    private static final String MISSING = "missing";

    private final Input input = new Input();

    @Test
    void aNameHasOneLine() {
        assertThat(input.name("name", " Netzwerk ", 20, MISSING)).isEqualTo("Netzwerk");
        assertThat(input.line("place", " Rathaus ", 20)).isEqualTo("Rathaus");
        assertThat(input.problems()).isEmpty();
        input.name("name", "Netz\nwerk", 20, MISSING);
        input.line("place", "Rat\u200Bhaus", 20);
        assertThat(input.problems())
                .containsExactly(
                        new Problem("name", "platform.problem.name"), new Problem("place", "platform.problem.name"));
    }

    @Test
    void whatCannotBeStoredIsSaidOnce() {
        input.name("name", "a\u0007b", 20, MISSING);
        assertThat(input.problems()).containsExactly(new Problem("name", "platform.problem.name"));
    }

    @Test
    void howLongATextMayBeIsSaid() {
        input.line("place", "x".repeat(2001), 2000);
        assertThat(input.problems())
                .containsExactly(new Problem("place", "platform.problem.tooLong", List.of("2.000")));
    }

    @Test
    void aNoteKeepsItsLines() {
        assertThat(input.optional("note", "eins\nzwei", 20)).isEqualTo("eins\nzwei");
        assertThat(input.problems()).isEmpty();
        input.optional("note", "eins\n\u202Ezwei", 20);
        assertThat(input.problems()).containsExactly(new Problem("note", "platform.problem.text"));
    }

    @Test
    void anAddressOfTheWebHasAHostAndNoUser() {
        assertThat(Input.isWeb("https://example.org/sitzung")).isTrue();
        assertThat(Input.isWeb("https://portal@example.org/")).isFalse();
        assertThat(Input.isWeb("https://portal.example.org:443@boese.example/")).isFalse();
        assertThat(Input.isWeb("javascript:alert(1)")).isFalse();
        assertThat(Input.isWeb("https:///sitzung")).isFalse();
    }
}

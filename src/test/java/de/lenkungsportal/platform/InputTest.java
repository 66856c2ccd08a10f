package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import org.junit.jupiter.api.Test;

/** Names have one line, notes may have several, and neither turns the reading direction round. */
class InputTest {

    private static final String ENDLESS = "long";
    private static final String MISSING = "missing";

    private final Input input = new Input();

    @Test
    void aNameHasOneLine() {
        assertThat(input.name("name", " Netzwerk ", 20, MISSING, ENDLESS)).isEqualTo("Netzwerk");
        assertThat(input.line("place", " Rathaus ", 20, ENDLESS)).isEqualTo("Rathaus");
        assertThat(input.problems()).isEmpty();
        input.name("name", "Netz\nwerk", 20, MISSING, ENDLESS);
        input.line("place", "Rat\u200Bhaus", 20, ENDLESS);
        assertThat(input.problems())
                .containsExactly(
                        new Problem("name", "platform.problem.name"), new Problem("place", "platform.problem.name"));
    }

    @Test
    void whatCannotBeStoredIsSaidOnce() {
        input.name("name", "a\u0007b", 20, MISSING, ENDLESS);
        assertThat(input.problems()).containsExactly(new Problem("name", "platform.problem.name"));
    }

    @Test
    void aNoteKeepsItsLines() {
        assertThat(input.optional("note", "eins\nzwei", 20, ENDLESS)).isEqualTo("eins\nzwei");
        assertThat(input.problems()).isEmpty();
        input.optional("note", "eins\n\u202Ezwei", 20, ENDLESS);
        assertThat(input.problems()).containsExactly(new Problem("note", "platform.problem.text"));
    }
}

package de.lenkungsportal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several words in one cell, some of which hold commas themselves. */
class VocabularyTest {

    private static final Vocabulary<Integer> WORDS = Vocabulary.of(
                    List.of(1, 2, 3),
                    number -> List.of(List.of("Arbeit", "Ausbildung", "Arbeit, Ausbildung")
                            .get(number - 1)))
            .and("Ähre", 4);

    @Test
    void theLongestWordCountsHoweverItIsParted() {
        assertThat(WORDS.several("Arbeit, Ausbildung"))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(3));
        assertThat(WORDS.several("Ausbildung;arbeit"))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(2, 1));
        assertThat(WORDS.several("ÄHRE\nArbeit ,  AUSBILDUNG;"))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(4, 3));
    }

    @Test
    void oneWordThatIsNoneLeavesNothing() {
        assertThat(WORDS.several("Arbeit, Urlaub")).isEmpty();
        assertThat(WORDS.one("Arbeit, Arbeit")).isEmpty();
        assertThat(WORDS.one(" arbeit,ausbildung ")).contains(3);
    }
}

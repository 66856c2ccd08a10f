package de.lenkungsportal.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The glossary that the portal shows explains each abbreviation, and says of each term where it comes from. */
class GlossaryTest {

    private static final ResourceBundle ABBREVIATIONS = ResourceBundle.getBundle("messages/abbreviation", Locale.ROOT);

    private static Glossary glossary() throws IOException {
        return Glossary.of(Files.readString(Path.of("docs/glossary.md")));
    }

    @Test
    void eachTermSaysWhereItIsUsedAndWhereItComesFrom() throws IOException {
        assertThat(glossary().terms()).hasSizeGreaterThan(40).allSatisfy(term -> {
            assertThat(term.html()).as(term.name()).startsWith("<p>").contains("Wo es vorkommt: ", "Quelle: ");
            assertThat(term.anchor()).isNotBlank();
        });
        assertThat(glossary().terms()).extracting(Glossary.Term::anchor).doesNotHaveDuplicates();
    }

    @Test
    void termsStandInTheOrderOfTheAlphabet() throws IOException {
        List<String> names =
                glossary().terms().stream().map(Glossary.Term::name).toList();
        assertThat(names).isSortedAccordingTo(Collator.getInstance(Locale.GERMANY));
    }

    @Test
    void anAbbreviationLeadsToTheTermThatNamesIt() throws IOException {
        Glossary glossary = glossary();
        assertThat(ABBREVIATIONS.keySet().stream().filter(key -> key.startsWith("abbreviation.term.")))
                .allSatisfy(key -> {
                    String code = key.substring("abbreviation.term.".length());
                    String name = ABBREVIATIONS.getString(key);
                    assertThat(glossary.terms())
                            .filteredOn(term -> term.name().equals(name))
                            .as(key)
                            .singleElement()
                            .satisfies(term -> assertThat(term.html())
                                    .contains("Abkürzung: " + ABBREVIATIONS.getString("Abbreviation." + code)));
                });
    }

    @Test
    void theSearchLooksIntoNamesAbbreviationsAndDefinitions() throws IOException {
        assertThat(glossary().find("elb"))
                .extracting(Glossary.Term::anchor)
                .contains("erwerbsfähige-leistungsberechtigte");
        assertThat(glossary().find("gibt es nicht als Wort")).isEmpty();
        assertThat(glossary().find("")).hasSameSizeAs(glossary().terms());
    }
}

package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons are found in text; functions, mailboxes, places and organisations are not taken for them. */
class PersonalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Herr Özdemir rief an",
                "Rückfragen an Frau Dr. Schmitz",
                "Hr. Yılmaz-Kaya",
                "petra.schmitz@stadt.example",
                "Mail an p.schmitz@jobcenter.example"
            })
    void aPersonIsFound(String text) {
        assertThat(PersonalText.namesPerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Frau und Beruf e.V.",
                "Frauen im Beruf",
                "integration.point@stadt.example",
                "jobcenter.dortmund@stadt.example",
                "info@verein.example",
                "Bad Salzuflen",
                "Dortmund, Stadt",
                "Herrenberg"
            })
    void aFunctionAMailboxOrAPlaceIsNoPerson(String text) {
        assertThat(PersonalText.namesPerson(text)).isFalse();
        assertThat(PersonalText.isPersonName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schmitz, Petra", "Yılmaz-Kaya, Ayşe"})
    void aNameAsListsWriteItIsAPersons(String text) {
        assertThat(PersonalText.isPersonName(text)).isTrue();
    }
}

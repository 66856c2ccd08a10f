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
                "Mail an p.schmitz@jobcenter.example",
                "Dr. Petra Schmitz",
                "Leitung: Prof. Dr. Yılmaz",
                "Tel. 0231 123456",
                "Telefon: (0231) 50-12345",
                "Rückruf unter +49 231 5012345",
                "0231/50-12345",
                "015112345678",
                "geb. 12.03.1985",
                "geboren am 12. März 1985",
                "Geburtsdatum: 1985-03-12",
                "A. Y. *12.03.1985",
                "01.01.1990 geboren",
                "Frau\u00A0Schulz",
                "Frau\u202FSchulz",
                "Frau\u200BSchulz",
                "HERR MEIER",
                "FRAU YILMAZ",
                "DR. KAISER",
                "Dr Müller",
                "Dr.Müller",
                "Frau von der Heide",
                "Frau von Berg",
                "Herr van Dyk",
                "Frau de Maizière",
                "Herr al-Masri",
                "Frau d'Angelo",
                "Frau A. Kaya",
                "Herr M.",
                "Mrs. Jones",
                "anna.schmidt [at] web.de",
                "0231.1234567",
                "Sabine Meyer leitet das Team",
                "Rückfragen an Mehmet A. Kaya",
                "zuständig: Katharina von der Heide",
                "Fatma\u00A0Yıldız-Demir"
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
                "Herrenberg",
                "Dr. Buhmann Schule",
                "Prof.-Max-Weg",
                "Dr.-Carl-Böhm-Straße 4",
                "Dr. Rudolf Berg Stiftung",
                "gilt für 05913000 und 05915000",
                "mobil 2016 unterwegs",
                "vom 01.02.2016 bis 2016-05-31",
                "Quelle 010, 2016",
                "00000000-0231-4567-8901-012345678901",
                "2016/2017 je 1.200 Plätze",
                "Angebot für Geborene und Zugezogene",
                "* 12 Plätze",
                "Hotline 0800 4 5555 00 der Agentur für Arbeit",
                "BuT-Meldung 0231-2016-04",
                "Dr. Oetker bietet 12 Praktikumsplätze",
                "Frau Nachbarin e. V.",
                "Frau Holle Kindergarten",
                "Herr Oberbürgermeister lädt zur Konferenz",
                "Die Frau Ministerin eröffnete",
                "Herr Landrat und Frau Dezernentin",
                "FRAU UND BERUF",
                "Herr der Lage",
                "Profil und Profession",
                "Heinrich Böll Stiftung",
                "Geschwister-Scholl-Gymnasium",
                "Anne Frank Gesamtschule",
                "St. Elisabeth Krankenhaus",
                "Sankt Martin Grundschule",
                "Peter und Paul",
                "Friedrich Harkort Berufskolleg",
                "Paul Gerhardt Gemeindezentrum",
                "Bestand im August 2016",
                "Maria Hilf Krankenhaus",
                "PROFIL"
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

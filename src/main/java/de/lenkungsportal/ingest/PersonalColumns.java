package de.lenkungsportal.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The portal holds no data about individual refugees. A file with a column that describes one person is refused whole, even
 * if nobody maps that column, unless the target declares it.
 */
final class PersonalColumns {

    private static final Set<String> WHOLE = Set.of(
            "name",
            "namen",
            "person",
            "personen id",
            "personenkennzeichen",
            "kunde",
            "kundin",
            "teilnehmer",
            "teilnehmerin",
            "fluechtling",
            "gefluechteter",
            "gefluechtete",
            "bewerber",
            "bewerberin",
            "asylbewerber",
            "ansprechpartner",
            "ansprechpartnerin",
            "ansprechperson",
            "kontaktperson",
            "sachbearbeiter",
            "sachbearbeiterin",
            "anrede",
            "alias",
            "staatsangehoerigkeit",
            "nationalitaet",
            "herkunftsland",
            "religion",
            "konfession",
            "ethnie",
            "familienstand",
            "diagnose",
            "handy",
            "handynummer",
            "mobil",
            "mobilnummer",
            "mobiltelefon",
            "private e mail",
            "anschrift person",
            "az",
            "bg nr",
            "iban");

    private static final List<String> PARTS = List.of(
            "vorname",
            "nachname",
            "familienname",
            "geburtsname",
            "rufname",
            "geburtsdatum",
            "geburtstag",
            "geburtsort",
            "geburtsland",
            "geb datum",
            "geboren am",
            "aktenzeichen",
            "kundennummer",
            "kunden nr",
            "kundennr",
            "kunden id",
            "bg nummer",
            "bedarfsgemeinschaftsnummer",
            "azr nummer",
            "azr nr",
            "auslaenderzentralregister",
            "passnummer",
            "ausweisnummer",
            "versicherungsnummer",
            "steuer id",
            "telefon privat",
            "private telefon",
            "privatnummer",
            "wohnanschrift",
            "privatanschrift",
            "name der person",
            "name person",
            "name des kunden",
            "name der kundin",
            "name teilnehmer",
            "name des teilnehmers",
            "name vorname",
            "first name",
            "last name",
            "surname",
            "date of birth",
            "birth date",
            "birthdate",
            "place of birth",
            "nationality of");

    private PersonalColumns() {}

    static Optional<Header> first(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.column() == null && isPersonal(Header.plain(header.text())))
                .findFirst();
    }

    private static boolean isPersonal(String text) {
        String padded = " " + text + " ";
        return WHOLE.contains(text) || PARTS.stream().anyMatch(part -> padded.contains(" " + part + " "));
    }
}

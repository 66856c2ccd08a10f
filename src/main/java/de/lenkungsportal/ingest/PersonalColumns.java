package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.platform.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The portal holds no data about individual refugees. A file with a column that describes one person is refused whole, even
 * if nobody maps that column, unless the target declares it.
 */
final class PersonalColumns {

    private static final Set<String> WHOLE = Set.of(
            "person",
            "personen id",
            "personenkennzeichen",
            "kunde",
            "kundin",
            "kunden",
            "kundinnen",
            "kund",
            "teilnehmer",
            "teilnehmende",
            "teilnehmerinnen",
            "teilnehmerin",
            "fluechtling",
            "gefluechteter",
            "gefluechtete",
            "bewerber",
            "bewerberin",
            "asylbewerber",
            "bewerberinnen",
            "ansprechpartner",
            "ansprechpartnerinnen",
            "ansprechpersonen",
            "ansprechpartnerin",
            "ansprechperson",
            "kontaktperson",
            "berater",
            "beraterin",
            "betreuer",
            "betreuerin",
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

    /** Headers that are names of areas and organisations as well as of persons. */
    private static final Set<String> NAMES = Set.of("name", "namen", "bezeichnung");

    /** Ansprechpartner/in, Teilnehmer*innen, Bewerber:in, Kund_innen, TeilnehmerInnen, Teilnehmer(innen), Sachbearbeiter/-innen. */
    private static final Pattern GENDER =
            Pattern.compile("(?:\\s*[/*:_·]\\s*-?|-|\\()(?i:in|innen|frau)\\b\\)?|(?<=\\p{Ll})In(?:nen)?\\b");

    private PersonalColumns() {}

    /**
     * @param last place of the last row of the head
     * @throws RefusedFileException when a head describes a person, or a column "Name" holds persons
     */
    static void check(List<RawRow> rows, int last, Header.Names names) {
        for (RawRow row : rows.subList(0, last + 1)) {
            first(Header.of(row, names)).ifPresent(header -> refuse(header.text()));
        }
        for (Header header : Header.of(rows.get(last), names)) {
            if (header.column() == null && NAMES.contains(Header.plain(header.text()))) {
                List<String> values = rows.subList(last + 1, rows.size()).stream()
                        .map(row -> row.cell(header.place()).strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
                long persons =
                        values.stream().filter(PersonalText::isPersonName).count();
                if (persons * 2 > values.size()) {
                    refuse(header.text());
                }
            }
        }
    }

    private static void refuse(String header) {
        throw new RefusedFileException("ingest.file.personal", header);
    }

    private static Optional<Header> first(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.column() == null && isPersonal(header.text()))
                .findFirst();
    }

    /** In the plain form and without the endings for both genders. */
    static boolean isPersonal(String header) {
        String text = Header.plain(GENDER.matcher(header).replaceAll(""));
        String padded = " " + text + " ";
        List<String> words = List.of(text.split(" (?:und |oder )?"));
        return WHOLE.contains(text)
                || (words.size() > 1 && WHOLE.containsAll(words))
                || PARTS.stream().anyMatch(part -> padded.contains(" " + part + " "));
    }
}

package de.lenkungsportal.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds persons in text: someone addressed by name or title, a common given name with a surname, a mail address of one, a telephone number or a day of birth. The
 * portal keeps functions and mailboxes only.
 */
public final class PersonalText {

    private static final String NAME = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?";

    private static final String HOUSES =
            "(?i:schule|stiftung|stra(?:ß|ss)e|str\\.|weg|platz|institut|haus|häuser|akademie|klinik|kolleg|gymnasium|hospital|stift"
                    + "|heim|kirche|gemeinde|preis|verein|e\\. ?v\\.|ggmbh|gmbh|werk|zentrum|universität|bibliothek|saal|park)";

    /** What stands after the form of address without naming someone: "Frau Ministerin", "Herr Landrat", "FRAU UND BERUF". */
    private static final String NOBODY =
            "(?!(?i:(?:ober|vize|stadt|staats)?(?:bürgermeister|landr[aä]t|dezernent|minister|präsident"
                    + "|sekretär|direktor|vorsitzende|beigeordnete|amtsleit|nachbarin|holle)|(?:und|oder|im|in|für|mit|der|die|das)\\b))";

    /** Between the form of address and the name: titles, "von der", "van", "al-", "d'". */
    private static final String BETWEEN = "(?:(?i:Dr|Prof|Dipl\\.-\\p{L}+)\\b\\.?\\s*)*"
            + "(?:(?:von(?: de[rmn])?|van(?: de[rn]?)?|de(?: la)?|del|di|ten|ter|el|al)\\s+|(?:al|el)-|[dD]['’])?";

    /** "Herr Özdemir", "Frau Dr. Schmitz", "Hr. Yılmaz-Kaya", "Frau von der Heide", "HERR MEIER", "Frau A. Kaya". */
    private static final Pattern ADDRESSED =
            Pattern.compile("(?<!\\p{L})(?:Herrn?|HERRN?|Frau|FRAU|Fräulein|Hrn?\\.|Fr\\.|Mrs?\\.|Ms\\.)\\s+" + NOBODY
                    + BETWEEN + "(?:" + NAME + "|\\p{Lu}\\.)");

    /** "Dr. Schmitz", "Dr Müller", "Prof. Dr. Ayşe Yılmaz"; schools, streets, foundations and one company bear such names, too. */
    private static final Pattern TITLED = Pattern.compile(
            "(?<!\\p{L})(?:Dr|Prof|DR|PROF)(?:\\.|(?=\\s))(?:-Ing\\.)?(?:\\s*(?:Dr|Prof|DR|PROF|med|phil|jur)\\.)*+\\s*(?!Oetker)"
                    + NAME + "(?![\\p{L}'’-])(?!(?:[\\s-]+\\p{Lu}[\\p{L}'’]+){0,2}[\\s-]+(?:" + HOUSES + "))");

    /**
     * "Tel. 0231 123456", "+49 231 123456", "0231/50-12345", "015112345678"; no key, no day, no part of an id, and no number
     * that everyone may call (0800, 0180).
     */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:tel|telefon|telefonnummer|fon|mobil|handy|durchwahl|rufnummer)\\.?\\s*:?\\s*(?!20\\d\\d\\b|0800|0180)"
                    + "[+(]?(?:\\d[ ()/–-]{0,2}){4,}\\d"
                    + "|(?<![\\p{L}\\p{N}])(?:\\+|00)[1-9]\\d(?:[ ()/–-]{0,3}\\d){7,}"
                    + "|(?<![\\p{L}\\p{N}-])(?!0800|0180|0\\d{2,5}-(?:19|20)\\d\\d-)\\(?0\\d{2,5}\\)?[ ./–-]{1,3}\\d(?:[ /–-]?\\d){4,}(?![\\p{L}\\p{N}-])"
                    + "|(?<![\\p{L}\\p{N}-])01[5-7]\\d{8,9}(?!\\p{N})");

    /** "geb. 12.03.1985", "geboren am 12. März 1985", "Geburtsdatum: 1985-03-12", "* 12.03.1985". */
    private static final Pattern BORN = Pattern.compile(
            "(?i)(?:(?<!\\p{L})(?:geb\\.|geboren|geburtsdatum|geburtstag)[\\s:]*(?:am\\s+|ist\\s+|der\\s+)*\\d|\\*\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)?\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)\\d\\d\\s+geboren)");

    /** petra.schmitz@ and p.schmitz@; a mailbox has other words before the sign. */
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])(\\p{L}+)[._](\\p{L}[\\p{L}-]+)\\d{0,3}@");

    private static final Pattern LAST_FIRST =
            Pattern.compile(NAME + ",\\s*(?!(?:Stadt|Kreis|Gemeinde|Land|Landkreis|Hansestadt|Landeshauptstadt)\\b)"
                    + NAME + "(?: " + NAME + ")?");

    /** "Sabine Meyer", "Mehmet A. Kaya"; what is called after a person has a word of {@link #HOUSES} in or after the name. */
    private static final Pattern CALLED = Pattern.compile("(?<![\\p{L}-])(?<!(?:Sankt|St\\.) )(?:" + givenNames()
            + ")(?: \\p{Lu}\\.)?\\s+" + BETWEEN + "(?!\\p{L}*" + HOUSES + ")" + NAME
            + "(?![\\p{L}'’-])(?!(?:[\\s-]+\\p{Lu}[\\p{L}'’]+){0,2}[\\s-]+\\p{L}*" + HOUSES + ")");

    private static final List<Pattern> FOUND = List.of(ADDRESSED, TITLED, TELEPHONE, BORN, CALLED);

    private static final Set<String> FUNCTIONS = Set.of(
            "agentur",
            "amt",
            "anfragen",
            "ansprechpartner",
            "arbeit",
            "arbeitgeber",
            "arbeitgeberservice",
            "arbeitsagentur",
            "asyl",
            "ausbildung",
            "bag",
            "beratung",
            "bildung",
            "buero",
            "büro",
            "fachbereich",
            "fachstelle",
            "fluechtlinge",
            "flüchtlinge",
            "geschaeftsstelle",
            "geschäftsstelle",
            "info",
            "infos",
            "integration",
            "integrationpoint",
            "ip",
            "jobcenter",
            "jc",
            "ki",
            "kommunales",
            "kontakt",
            "koordination",
            "kurse",
            "leitung",
            "mail",
            "migration",
            "netzwerk",
            "point",
            "post",
            "poststelle",
            "projekt",
            "qualifizierung",
            "schule",
            "sekretariat",
            "service",
            "sozialamt",
            "sprachkurse",
            "stadt",
            "team",
            "verwaltung",
            "vhs",
            "zentrale",
            "zentrum",
            "integrationszentrum");

    /** Spaces of every width, also of none, as they come with text from other programs. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+");

    /** "petra.schmitz (at) web.de". */
    private static final Pattern AT = Pattern.compile("(?i)\\s*[(\\[{]\\s*at\\s*[)\\]}]\\s*");

    private PersonalText() {}

    /** Whether the text names a person, or how one is reached, or when one was born. */
    public static boolean namesPerson(String text) {
        String plain = plain(text);
        return FOUND.stream().anyMatch(pattern -> pattern.matcher(plain).find()) || hasPersonalMail(plain);
    }

    /** Whether it holds a mail address that is made of the name of a person. */
    public static boolean hasPersonalMail(String text) {
        Matcher mail = MAIL.matcher(plain(text));
        while (mail.find()) {
            if (!isFunction(mail.group(1)) && !isFunction(mail.group(2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text is the name of a person, as lists write it: "Schmitz, Petra". */
    public static boolean isPersonName(String text) {
        return LAST_FIRST.matcher(plain(text)).matches() || namesPerson(text);
    }

    private static String plain(String text) {
        return AT.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("@");
    }

    private static String givenNames() {
        try (InputStream names = Objects.requireNonNull(PersonalText.class.getResourceAsStream("given-names.txt"))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFunction(String word) {
        String plain = word.toLowerCase(Locale.GERMAN);
        return FUNCTIONS.stream().anyMatch(function -> plain.equals(function) || plain.startsWith(function + "-"));
    }
}

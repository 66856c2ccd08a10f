package de.lenkungsportal.platform;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds persons in text: someone addressed by name, or a mail address of one. The portal keeps functions and mailboxes only. */
public final class PersonalText {

    private static final String NAME = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?";

    /** "Herr Özdemir", "Frau Dr. Schmitz", "Hr. Yılmaz-Kaya". */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?<!\\p{L})(?:Herrn?|Frau|Hr\\.|Fr\\.)\\s+(?:(?:Dr\\.|Prof\\.|Dipl\\.-\\p{L}+\\.?)\\s*)*" + NAME);

    /** petra.schmitz@ and p.schmitz@; a mailbox has other words before the sign. */
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])(\\p{L}+)[._](\\p{L}[\\p{L}-]+)\\d{0,3}@");

    private static final Pattern LAST_FIRST =
            Pattern.compile(NAME + ",\\s*(?!(?:Stadt|Kreis|Gemeinde|Land|Landkreis|Hansestadt|Landeshauptstadt)\\b)"
                    + NAME + "(?: " + NAME + ")?");

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

    private PersonalText() {}

    /** Whether the text addresses a person by name, or has a mail address of one. */
    public static boolean namesPerson(String text) {
        if (ADDRESSED.matcher(text).find()) {
            return true;
        }
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            if (!isFunction(mail.group(1)) && !isFunction(mail.group(2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text is the name of a person, as lists write it: "Schmitz, Petra". */
    public static boolean isPersonName(String text) {
        return LAST_FIRST.matcher(text).matches() || namesPerson(text);
    }

    private static boolean isFunction(String word) {
        String plain = word.toLowerCase(Locale.GERMAN);
        return FUNCTIONS.stream().anyMatch(function -> plain.equals(function) || plain.startsWith(function + "-"));
    }
}

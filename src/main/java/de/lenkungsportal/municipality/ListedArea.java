package de.lenkungsportal.municipality;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place to choose from.
 *
 * @param designation what it is officially, for example Kreisfreie Stadt
 * @param listedIn the list that it stands in
 */
public record ListedArea(
        String ags, String name, String shortName, Municipality.Kind kind, String designation, String listedIn) {

    private static final Pattern KREIS = Pattern.compile("(?i)(land)?kreis(?!frei).*|.*region.*|regionalverband.*");

    /**
     * A place as a list has it, with the kind that follows from its key and from what it is.
     *
     * @param ags as spreadsheets leave it: without its leading 0, of a Kreis with five digits
     */
    public static ListedArea of(String ags, String name, String shortName, String designation, String listedIn) {
        String key = key(ags);
        return new ListedArea(
                key, name, shortName.isEmpty() ? name : shortName, kind(key, designation), designation, listedIn);
    }

    private static String key(String ags) {
        String digits = ags.length() == 4 || ags.length() == 7 ? "0" + ags : ags;
        return digits.length() == 5 ? digits + "000" : digits;
    }

    private static Municipality.Kind kind(String ags, String designation) {
        if (ags.equals("00000000")) {
            return Municipality.Kind.BUND;
        }
        if (ags.endsWith("000000")) {
            return designation.toLowerCase(Locale.GERMAN).contains("stadt")
                    ? Municipality.Kind.CITY
                    : Municipality.Kind.LAND;
        }
        return ags.endsWith("000") && KREIS.matcher(designation).matches()
                ? Municipality.Kind.KREIS
                : Municipality.Kind.CITY;
    }

    AreaContent content() {
        return new AreaContent(name, shortName, kind, null, null);
    }
}

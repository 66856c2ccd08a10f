package de.lenkungsportal.municipality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the municipality that a text means: its key in any of the forms that files have, or its name. Registers write "Dortmund,
 * Stadt", spreadsheet programs drop the first zero, and a Kreis is often named by the five digits of its own.
 */
public final class PlaceNames {

    /** Headers under which files name the municipality. */
    public static final List<String> HEADERS = List.of(
            "gemeindeschluessel", "kommune", "stadt", "kreis", "gemeinde", "ort", "schluessel", "regionalschluessel");

    private static final int KEY = 8;
    private static final int KREIS_KEY = 5;

    private final Map<String, String> ags = new HashMap<>();

    /** @param names by key of the municipality */
    public PlaceNames(Map<String, String> names) {
        names.forEach((key, name) -> {
            ags.put(key, key);
            ags.put(key.substring(1), key);
            if (key.endsWith("000")) {
                ags.putIfAbsent(key.substring(0, KREIS_KEY), key);
                ags.putIfAbsent(key.substring(1, KREIS_KEY), key);
            }
            ags.putIfAbsent(plain(name), key);
        });
    }

    /** The key of a municipality that is known, or eight digits that could be one; empty for anything else. */
    public Optional<String> key(String text) {
        String digits = text.replaceAll("[\\s.]", "");
        if (digits.matches("\\d+")) {
            String known = ags.get(digits);
            String whole = digits.length() == KEY - 1 ? "0" + digits : digits;
            return Optional.ofNullable(known != null ? known : whole.length() == KEY ? whole : null);
        }
        return Optional.ofNullable(ags.get(plain(text)));
    }

    /** Without case, umlauts, punctuation and the words for the kind of place. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("\\(.*?\\)|\\ba\\s?\\.?\\s?d\\s?\\.\\s?|\\ban der\\b", " ")
                .replaceAll("[^a-z]+", " ")
                .replaceAll("\\b(stadt|krfr|kreisfreie|landeshauptstadt|lh|kreis|lkr|landkreis|gemeinde)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package de.lenkungsportal.municipality;

import java.util.Locale;
import java.util.Set;

/** Makes the key of a peer group: GROSSE_STAEDTE from "Große Städte". */
final class GroupKey {

    private static final int LONGEST = 40;

    private GroupKey() {}

    /** @param taken keys that there are already */
    static String of(String name, Set<String> taken) {
        String plain = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        String key = plain.isEmpty() ? "GRUPPE" : plain.substring(0, Math.min(LONGEST, plain.length()));
        String free = key;
        for (int number = 2; taken.contains(free); number++) {
            free = key + "_" + number;
        }
        return free;
    }
}

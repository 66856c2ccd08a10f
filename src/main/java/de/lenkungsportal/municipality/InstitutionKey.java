package de.lenkungsportal.municipality;

import java.util.Locale;
import java.util.Set;

/** Makes the key of an institution: jobcenter-muenster-05515000 from "Jobcenter Münster" in that area. */
final class InstitutionKey {

    private InstitutionKey() {}

    /** @param taken keys of the area that there are already, or were once */
    static String of(String name, String ags, Set<String> taken) {
        String plain = GroupKey.of(name, Set.of()).toLowerCase(Locale.ROOT).replace('_', '-');
        String free = plain + "-" + ags;
        for (int number = 2; taken.contains(free); number++) {
            free = plain + "-" + number + "-" + ags;
        }
        return free;
    }
}

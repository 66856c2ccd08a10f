package de.lenkungsportal.platform.api;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of fields as the API has them: {@code starts_on} for {@code startsOn}. */
final class WireNames {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private WireNames() {}

    static String of(String name) {
        return WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    static String of(RecordComponent component) {
        return of(component.getName());
    }
}

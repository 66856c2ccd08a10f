package de.lenkungsportal.platform.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a record that a write was made from, as the header {@code If-Match} names it. A request without that header is
 * answered with 428.
 *
 * @param number -1 where the header names no version of ours, which is stale with every record
 */
public record SeenVersion(int number) {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,9})\"");

    /** How Spring reads the header. */
    public static SeenVersion of(String ifMatch) {
        Matcher tag = STRONG_TAG.matcher(ifMatch);
        return new SeenVersion(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }
}

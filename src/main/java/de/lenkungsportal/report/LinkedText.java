package de.lenkungsportal.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the web addresses in a text, so that they can be followed where they stand. */
final class LinkedText {

    /** Without the punctuation of the sentence that it ends. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"„“”]*[^\\s<>\"„“”.,;:!?)\\]]");

    private LinkedText() {}

    /** @param address null for text without a link */
    record Part(String text, @Nullable String address) {}

    static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        Matcher found = ADDRESS.matcher(text);
        int end = 0;
        while (found.find()) {
            if (found.start() > end) {
                parts.add(new Part(text.substring(end, found.start()), null));
            }
            parts.add(new Part(found.group(), ascii(found.group())));
            end = found.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), null));
        }
        return parts;
    }

    /** The address as files carry it: in ASCII, with the rest percent-encoded (RFC 3986). */
    static String ascii(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            int colon = address.indexOf("://");
            int path = colon < 0 ? -1 : address.indexOf('/', colon + 3);
            if (path < 0) {
                return address;
            }
            try {
                return new URI(
                                address.substring(0, colon),
                                address.substring(colon + 3, path),
                                address.substring(path),
                                null,
                                null)
                        .toASCIIString();
            } catch (URISyntaxException unusable) {
                return address;
            }
        }
    }
}

package de.lenkungsportal.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at some time, kept outside the database: whoever shortens or rewrites the chain cannot change it there.
 *
 * @param position of the link, from 1; 0 before the first
 * @param hash of the link, 64 hexadecimal digits; empty before the first
 */
public record Anchor(long position, String hash) {

    static final Anchor START = new Anchor(0, "");

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64}|)");

    /** Empty where the text is no anchor. */
    static Optional<Anchor> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return position + ":" + hash;
    }
}

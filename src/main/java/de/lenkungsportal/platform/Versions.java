package de.lenkungsportal.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The version of a record as an ETag, and the one that a write names in {@code If-Match}. */
public final class Versions {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @throws ErrorResponseException 428 when the header is missing
     * @throws StaleWriteException when it names no version of ours
     */
    public static int read(@Nullable String ifMatch, String kind, String id) {
        if (ifMatch == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher version = STRONG_TAG.matcher(ifMatch);
        if (!version.matches()) {
            throw new StaleWriteException(kind, id, 0);
        }
        return Integer.parseInt(version.group(1));
    }
}

package de.lenkungsportal.roundtable.api;

import de.lenkungsportal.platform.StaleWriteException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The version of a record as its ETag. */
final class Tag {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

    private Tag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /** @throws ErrorResponseException 428 when there is no {@code If-Match} */
    static int version(@Nullable String ifMatch, String kind, String id) {
        if (ifMatch == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher version = STRONG.matcher(ifMatch);
        if (!version.matches()) {
            throw new StaleWriteException(kind, id, 0);
        }
        return Integer.parseInt(version.group(1));
    }
}

package de.lenkungsportal.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.UrlState;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail as they stand in the address; days as people type them. Codes that are none filter nothing. */
record AuditAddress(UrlState state) implements Serializable {

    static final String FROM = "von";
    static final String TO = "bis";
    static final String PERSON = "konto";
    static final String ACTION = "ereignis";
    static final String KIND = "art";
    static final String ID = "kennung";
    static final String AGS = "kommune";
    private static final String PAGE = "seite";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern KEY = Pattern.compile("[0-9]{8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    static AuditAddress of(QueryParameters parameters) {
        return new AuditAddress(UrlState.of(parameters));
    }

    AuditFilter filter() {
        return new AuditFilter(
                day(FROM),
                day(TO),
                value(PERSON),
                matching(ACTION, CODE).map(Set::of).orElse(Set.of()),
                matching(KIND, CODE).orElse(""),
                value(ID),
                matching(AGS, KEY).map(Set::of).orElse(Set.of()));
    }

    String value(String key) {
        return state.value(key).map(String::strip).orElse("");
    }

    /** Whether something stands there that is no day. */
    boolean isBadDay(String key) {
        return !value(key).isEmpty() && day(key) == null;
    }

    /** Whether the first day lies after the last. */
    boolean isTurned() {
        LocalDate first = day(FROM);
        LocalDate last = day(TO);
        return first != null && last != null && last.isBefore(first);
    }

    /** Whether the days name a time, or none at all. */
    boolean isReadable() {
        return !isBadDay(FROM) && !isBadDay(TO) && !isTurned();
    }

    private @Nullable LocalDate day(String key) {
        if (value(key).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(GermanInput.stand(value(key)));
        } catch (IllegalArgumentException | DateTimeException noDay) {
            return null;
        }
    }

    private Optional<String> matching(String key, Pattern pattern) {
        return Optional.of(value(key)).filter(text -> pattern.matcher(text).matches());
    }

    /** From 0. */
    int page() {
        return matching(PAGE, NUMBER)
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(0);
    }

    /** Begins at the first page again. */
    AuditAddress with(String key, String value) {
        return new AuditAddress(state.with(PAGE, "").with(key, value.strip()));
    }

    QueryParameters onPage(int page) {
        return state.with(PAGE, page == 0 ? "" : Integer.toString(page + 1)).parameters();
    }
}

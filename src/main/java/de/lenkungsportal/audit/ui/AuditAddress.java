package de.lenkungsportal.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.audit.AuditFilter;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail as they stand in the address; days as people type them. Codes that are none filter nothing. */
record AuditAddress(UrlState url) implements ListAddress<AuditAddress> {

    static final String FROM = "von";
    static final String TO = "bis";
    static final String PERSON = "konto";
    static final String ACTION = "ereignis";
    static final String KIND = "art";
    static final String ID = "kennung";
    static final String AGS = "kommune";

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    static AuditAddress of(QueryParameters parameters) {
        return new AuditAddress(UrlState.of(parameters));
    }

    AuditFilter filter() {
        return new AuditFilter(
                day(FROM),
                day(TO),
                value(PERSON),
                url.matching(ACTION, CODE).map(Set::of).orElse(Set.of()),
                url.matching(KIND, CODE).orElse(""),
                value(ID),
                url.ags(AGS).map(Set::of).orElse(Set.of()));
    }

    /** Whether the address has a day that cannot be read. */
    boolean isBadDay(String key) {
        return !value(key).isEmpty() && day(key) == null;
    }

    /** Whether the first day is after the last. */
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

    @Override
    public AuditAddress at(UrlState other) {
        return new AuditAddress(other);
    }
}

package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which findings are shown: open ones of all cities, unless the address says otherwise. */
record FindingsAddress(UrlState url) implements ListAddress<FindingsAddress> {

    static final String ROUTE = "pruefungen";
    static final String STATE = "stand";
    static final String SEVERITY = "schwere";
    static final String CITY = "stadt";
    static final String SOURCE = "quelle";

    /** In place of a state: all of them. */
    static final String ALL = "alle";

    /** Parameters of older addresses, which people keep; the page was counted from 0. */
    private static final Map<String, String> OLD = Map.of("state", STATE, "severity", SEVERITY, "ags", CITY);

    static FindingsAddress of(QueryParameters query) {
        UrlState url = UrlState.of(query);
        for (var old : OLD.entrySet()) {
            url = url.renamed(old.getKey(), old.getValue());
        }
        var address = new FindingsAddress(url.with("page", ""));
        return url.matching("page", "[0-9]{1,5}")
                .map(page -> address.onPage(Integer.parseInt(page)))
                .orElse(address);
    }

    @Override
    public FindingsAddress at(UrlState other) {
        return new FindingsAddress(other);
    }

    /** Null for all. */
    @Nullable FindingState state() {
        return url.matching(STATE, "(?i)alle?").isPresent()
                ? null
                : url.code(STATE, FindingState.class).orElse(FindingState.OPEN);
    }

    @Nullable Severity severity() {
        return url.code(SEVERITY, Severity.class).orElse(null);
    }

    @Nullable String ags() {
        return url.ags(CITY).orElse(null);
    }

    @Nullable String source() {
        return url.matching(SOURCE, "[0-9]{3}").orElse(null);
    }

    FindingFilter filter() {
        FindingState state = state();
        return new FindingFilter(
                url.ags(CITY).map(Set::of).orElse(Set.of()),
                state == null ? Set.of() : Set.of(state),
                url.code(SEVERITY, Severity.class).map(Set::of).orElse(Set.of()),
                Set.of(),
                source() == null ? Set.of() : Set.of(source()),
                url.later());
    }

    /** Open findings need no parameter. */
    FindingsAddress withState(@Nullable FindingState state) {
        return with(STATE, state == null ? ALL : state == FindingState.OPEN ? "" : word(state));
    }

    FindingsAddress withSeverity(@Nullable Severity severity) {
        return with(SEVERITY, severity == null ? "" : word(severity));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /** The link to this. */
    String href() {
        return href(ROUTE);
    }
}

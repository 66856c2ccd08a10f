package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.rule.Severity;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the view as they stand in the address. What is not understood is left out.
 *
 * @param state null for all
 * @param page from 0
 */
record FindingsAddress(
        @Nullable FindingState state,
        @Nullable Severity severity,
        @Nullable String ags,
        int page) implements Serializable {

    static final String ROUTE = "pruefungen";
    private static final String ANY = "ALL";

    static FindingsAddress of(QueryParameters query) {
        String state = query.getSingleParameter("state").orElse(FindingState.OPEN.name());
        return new FindingsAddress(
                state.equals(ANY) ? null : code(FindingState.values(), state).orElse(FindingState.OPEN),
                query.getSingleParameter("severity")
                        .flatMap(text -> code(Severity.values(), text))
                        .orElse(null),
                query.getSingleParameter("ags")
                        .filter(text -> text.matches("[0-9]{8}"))
                        .orElse(null),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    FindingFilter filter() {
        return new FindingFilter(
                ags == null ? Set.of() : Set.of(ags),
                state == null ? Set.of() : Set.of(state),
                severity == null ? Set.of() : Set.of(severity),
                Set.of());
    }

    FindingsAddress withState(@Nullable FindingState other) {
        return new FindingsAddress(other, severity, ags, 0);
    }

    FindingsAddress withSeverity(@Nullable Severity other) {
        return new FindingsAddress(state, other, ags, 0);
    }

    FindingsAddress withAgs(@Nullable String other) {
        return new FindingsAddress(state, severity, other, 0);
    }

    FindingsAddress withPage(int other) {
        return new FindingsAddress(state, severity, ags, other);
    }

    /** Open findings of all cities need no parameter. */
    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (state != FindingState.OPEN) {
            query.put("state", state == null ? ANY : state.name());
        }
        if (severity != null) {
            query.put("severity", severity.name());
        }
        if (ags != null) {
            query.put("ags", ags);
        }
        if (page > 0) {
            query.put("page", Integer.toString(page));
        }
        return QueryParameters.simple(query);
    }

    /** The link to this. */
    String href() {
        String query = query().getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    private static <E extends Enum<E>> Optional<E> code(E[] values, String text) {
        return Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst();
    }
}

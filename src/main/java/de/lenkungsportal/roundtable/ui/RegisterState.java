package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.roundtable.AgreementFilter;
import de.lenkungsportal.roundtable.AgreementSort;
import de.lenkungsportal.roundtable.AgreementState;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which agreements the register shows, as it stands in its address. */
record RegisterState(UrlState url) implements Serializable {

    static final String ROUTE = "vereinbarungen";
    static final String CITY = "stadt";
    static final String BODY = "gremium";
    static final String STATE = "zustand";
    static final String DUE = "frist";
    static final String RESPONSIBLE = "zustaendig";
    static final String TEXT = "suche";
    static final String SORT = "sortierung";
    static final String PAGE = "seite";

    /** In place of a state: everything that is neither done nor dropped. */
    static final String OPEN = "offen";

    /** The words of the address for the orders; the first is the usual one. */
    static final Map<String, AgreementSort> SORTS = Map.of(
            "dringlich", AgreementSort.URGENCY,
            "stadt", AgreementSort.MUNICIPALITY,
            "gremium", AgreementSort.BODY,
            "frist", AgreementSort.DUE,
            "aelteste", AgreementSort.OLDEST,
            "neueste", AgreementSort.NEWEST);

    static RegisterState of(QueryParameters parameters) {
        return new RegisterState(UrlState.of(parameters));
    }

    String value(String key) {
        return url.value(key).orElse("");
    }

    AgreementFilter filter() {
        return new AgreementFilter(
                one(CITY, "\\d{8}"),
                one(BODY, "[a-z0-9-]{1,80}"),
                states(),
                due(),
                null,
                null,
                Set.of(),
                value(RESPONSIBLE),
                value(TEXT));
    }

    AgreementSort sort() {
        return SORTS.getOrDefault(value(SORT), AgreementSort.URGENCY);
    }

    /** From 0. */
    int page() {
        return url.value(PAGE)
                .filter(word -> word.matches("\\d{1,6}"))
                .map(word -> Math.max(0, Integer.parseInt(word) - 1))
                .orElse(0);
    }

    boolean isFiltered() {
        return List.of(CITY, BODY, STATE, DUE, RESPONSIBLE, TEXT).stream()
                .anyMatch(key -> url.value(key).isPresent());
    }

    /** The same with one filter changed, on the first page. Another municipality has other bodies. */
    RegisterState with(String key, String value) {
        UrlState changed = url.with(key, value).with(PAGE, "");
        return new RegisterState(key.equals(CITY) ? changed.with(BODY, "") : changed);
    }

    RegisterState withPage(int page) {
        return new RegisterState(url.with(PAGE, page == 0 ? "" : String.valueOf(page + 1)));
    }

    QueryParameters parameters() {
        return url.parameters();
    }

    private Set<AgreementState> states() {
        if (value(STATE).equals(OPEN)) {
            return EnumSet.of(AgreementState.AGREED, AgreementState.CONDITIONAL, AgreementState.IN_PROGRESS);
        }
        List<AgreementState> states = url.codes(STATE, AgreementState.class);
        return states.isEmpty() ? Set.of() : EnumSet.copyOf(states);
    }

    private AgreementFilter.Due due() {
        return url.code(DUE, AgreementFilter.Due.class).orElse(AgreementFilter.Due.ANY);
    }

    private Set<String> one(String key, String pattern) {
        return Optional.of(value(key))
                .filter(value -> value.matches(pattern))
                .map(Set::of)
                .orElse(Set.of());
    }
}

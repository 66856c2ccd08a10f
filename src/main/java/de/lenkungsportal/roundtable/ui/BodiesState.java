package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which bodies the list shows, as it stands in its address. */
record BodiesState(UrlState url) implements Serializable {

    static final String CITY = "stadt";
    static final String KIND = "art";
    static final String OWED = "sitzungen";
    static final String TEXT = "suche";
    static final String PAGE = "seite";

    /** In place of an AGS: the bodies of the state. */
    static final String STATE = "land";

    /** Only bodies with a meeting of the past that is not on record. */
    static final String MISSING = "fehlend";

    static BodiesState of(QueryParameters parameters) {
        return new BodiesState(UrlState.of(parameters));
    }

    String value(String key) {
        return url.value(key).orElse("");
    }

    BodyFilter filter() {
        String city = value(CITY);
        List<BodyKind> kinds = url.codes(KIND, BodyKind.class);
        return new BodyFilter(
                city.matches("\\d{8}") ? Set.of(city) : Set.of(),
                kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds),
                city.equals(STATE) ? BodyFilter.Level.STATE : BodyFilter.Level.ANY,
                value(TEXT));
    }

    boolean shows(BodyExpectation owed) {
        return !value(OWED).equals(MISSING) || owed.missing() > 0;
    }

    boolean isFiltered() {
        return List.of(CITY, KIND, OWED, TEXT).stream()
                .anyMatch(key -> url.value(key).isPresent());
    }

    /** From 0. */
    int page() {
        return url.value(PAGE)
                .filter(word -> word.matches("\\d{1,5}"))
                .map(word -> Math.max(0, Integer.parseInt(word) - 1))
                .orElse(0);
    }

    /** The same with one filter changed, on the first page. */
    BodiesState with(String key, String value) {
        return new BodiesState(url.with(key, value).with(PAGE, ""));
    }

    BodiesState withPage(int page) {
        return new BodiesState(url.with(PAGE, page == 0 ? "" : String.valueOf(page + 1)));
    }

    QueryParameters parameters() {
        return url.parameters();
    }
}

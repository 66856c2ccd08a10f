package de.lenkungsportal.measure.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.measure.Gap.GapKind;
import de.lenkungsportal.measure.GapQuery;
import de.lenkungsportal.measure.Quarter;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the view of gaps shows, as it stands in its address.
 *
 * @param ags the municipality, null for all that have measures
 * @param quarter written 2016-Q2, null for the one of the Stichtag
 * @param kind null for every kind of gap
 * @param page of the list of gaps, from 0
 */
record NeedAddress(
        @Nullable String ags,
        @Nullable String quarter,
        @Nullable GapKind kind,
        int page) implements Serializable {

    static final String ROUTE = "bedarf";

    static NeedAddress of(QueryParameters query) {
        var state = UrlState.of(query);
        return new NeedAddress(
                state.value("kommune").filter(text -> text.matches("[0-9]{8}")).orElse(null),
                state.value("quartal")
                        .flatMap(Quarter::parse)
                        .map(Quarter::toString)
                        .orElse(null),
                state.code("art", GapKind.class).orElse(null),
                state.value("seite")
                        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                        .map(text -> Integer.parseInt(text) - 1)
                        .orElse(0));
    }

    Quarter quarter(Quarter current) {
        return quarter == null ? current : Quarter.parse(quarter).orElse(current);
    }

    GapQuery query(Quarter current) {
        return new GapQuery(
                ags == null ? Set.of() : Set.of(ags), quarter(current), 1, kind == null ? Set.of() : Set.of(kind));
    }

    NeedAddress withAgs(@Nullable String other) {
        return new NeedAddress(other, quarter, kind, 0);
    }

    NeedAddress withQuarter(@Nullable String other) {
        return new NeedAddress(ags, other, kind, 0);
    }

    NeedAddress withKind(@Nullable GapKind other) {
        return new NeedAddress(ags, quarter, other, 0);
    }

    NeedAddress withPage(int other) {
        return new NeedAddress(ags, quarter, kind, other);
    }

    QueryParameters parameters() {
        return UrlState.of(QueryParameters.empty())
                .with("kommune", ags == null ? "" : ags)
                .with("quartal", quarter == null ? "" : quarter)
                .with("art", kind == null ? "" : kind.name())
                .with("seite", page == 0 ? "" : String.valueOf(page + 1))
                .parameters();
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }
}

package de.lenkungsportal.measure.demand;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.gap.Gap.GapKind;
import de.lenkungsportal.measure.gap.GapQuery;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the view of gaps shows: all municipalities that have measures and the quarter of the Stichtag, unless the address says otherwise. */
record NeedAddress(UrlState url) implements ListAddress<NeedAddress> {

    static final String ROUTE = "bedarf";
    static final String CITY = "kommune";
    private static final String QUARTER = "quartal";
    private static final String KIND = "art";

    static NeedAddress of(QueryParameters query) {
        return new NeedAddress(UrlState.of(query));
    }

    @Override
    public NeedAddress at(UrlState other) {
        return new NeedAddress(other);
    }

    /** The municipality, null for all. */
    @Nullable String ags() {
        return url.ags(CITY).orElse(null);
    }

    /** Null for every kind of gap. */
    @Nullable GapKind kind() {
        return url.code(KIND, GapKind.class).orElse(null);
    }

    Quarter quarter(Quarter current) {
        return url.value(QUARTER).flatMap(Quarter::parse).orElse(current);
    }

    GapQuery query(Quarter current) {
        return new GapQuery(
                url.ags(CITY).map(Set::of).orElse(Set.of()),
                quarter(current),
                1,
                url.code(KIND, GapKind.class).map(Set::of).orElse(Set.of()));
    }

    NeedAddress withAgs(@Nullable String ags) {
        return with(CITY, ags == null ? "" : ags);
    }

    /** @param quarter written 2016-Q2, null for the one of the Stichtag */
    NeedAddress withQuarter(@Nullable String quarter) {
        return with(QUARTER, quarter == null ? "" : quarter);
    }

    NeedAddress withKind(@Nullable GapKind kind) {
        return with(KIND, kind == null ? "" : kind.name());
    }

    String href() {
        return href(ROUTE);
    }
}

package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import java.util.Set;

/** Which bodies the list shows, as it stands in its address. */
record BodiesState(UrlState url) implements ListAddress<BodiesState> {

    static final String CITY = "stadt";
    static final String KIND = "art";
    static final String OWED = "sitzungen";
    static final String TEXT = "suche";

    /** In place of an AGS: the bodies of the state. */
    static final String STATE = "land";

    /** Only bodies with a meeting of the past that is not on record. */
    static final String MISSING = "fehlend";

    static BodiesState of(QueryParameters parameters) {
        return new BodiesState(UrlState.of(parameters));
    }

    BodyFilter filter() {
        return new BodyFilter(
                url.ags(CITY).map(Set::of).orElse(Set.of()),
                url.set(KIND, BodyKind.class),
                value(CITY).equals(STATE) ? BodyFilter.Level.STATE : BodyFilter.Level.ANY,
                value(TEXT),
                url.later());
    }

    boolean shows(BodyExpectation owed) {
        return !value(OWED).equals(MISSING) || owed.missing() > 0;
    }

    boolean isFiltered() {
        return url.hasAny(CITY, KIND, OWED, TEXT);
    }

    @Override
    public BodiesState at(UrlState other) {
        return new BodiesState(other);
    }
}

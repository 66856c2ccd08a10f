package de.lenkungsportal.intake.series;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the view of series shows, as it stands in its address.
 *
 * @param own municipality of a coordinator, which is shown first; null for everyone else
 */
record SeriesState(UrlState url, @Nullable String own) implements ListAddress<SeriesState> {

    static final String ROUTE = "zugaenge";
    static final String CITY = "stadt";
    static final String RECHTSKREIS = "rechtskreis";
    static final String UNIT = "einheit";
    static final String ORIGIN = "herkunft";
    static final String YEAR = "jahr";

    /** In place of an AGS: every municipality. */
    static final String ALL = "alle";

    static SeriesState of(QueryParameters parameters, @Nullable String own) {
        return new SeriesState(UrlState.of(parameters), own);
    }

    /** The municipality that is shown; empty for all. */
    Optional<String> city() {
        return url.hasAny(CITY) ? url.ags(CITY) : Optional.ofNullable(own);
    }

    Optional<Rechtskreis> rechtskreis() {
        return url.code(RECHTSKREIS, Rechtskreis.class);
    }

    Optional<Unit> unit() {
        return url.code(UNIT, Unit.class).filter(Unit::countsPeople);
    }

    Optional<Origin> origin() {
        return url.code(ORIGIN, Origin.class);
    }

    Optional<Integer> year() {
        return url.matching(YEAR, "[12]\\d{3}").map(Integer::valueOf);
    }

    IntakeFilter filter() {
        return new IntakeFilter(
                city().map(Set::of).orElse(Set.of()),
                rechtskreis().<Set<Rechtskreis>>map(EnumSet::of).orElse(Set.of()),
                unit().<Set<Unit>>map(EnumSet::of).orElse(Set.of()),
                origin().<Set<Origin>>map(EnumSet::of).orElse(Set.of()),
                year().map(year -> LocalDate.of(year, 1, 1)).orElse(null),
                year().map(year -> LocalDate.of(year, 12, 31)).orElse(null));
    }

    @Override
    public SeriesState at(UrlState other) {
        return new SeriesState(other, own);
    }
}

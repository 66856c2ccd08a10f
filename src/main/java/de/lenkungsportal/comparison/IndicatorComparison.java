package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator beside each other, each unit for itself.
 *
 * @param figures everything that is on record for the indicator, for the choice of filters
 * @param units in the order of the catalogue; a unit without figures is left out
 * @param hidden how many figures are left out because they are later than the Stichtag
 */
public record IndicatorComparison(CatalogueEntry entry, List<FigureRecord> figures, List<InUnit> units, long hidden) {

    /** Whether this city has a figure, if only in another unit than the one in which it is missing. */
    public boolean isCounted(Municipality city) {
        return units.stream()
                .flatMap(unit -> unit.groups().stream())
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.latest().figure().ags().equals(city.ags()));
    }

    /**
     * What can be ranked and drawn together.
     *
     * @param groups like with like, the one with most lines first
     * @param without cities of the peer group that have no figure in this unit
     */
    public record InUnit(Unit unit, List<Group> groups, List<Municipality> without) {

        /** Whether a line says how many that are by inhabitants. */
        public boolean hasPerCapita() {
            return groups.stream().flatMap(group -> group.lines().stream()).anyMatch(line -> line.perCapita() != null);
        }
    }

    /**
     * Figures that count the same part at the same stage.
     *
     * @param lines ranked ones first, the others by area
     */
    public record Group(Part part, List<Line> lines) {}

    /** What a figure counts of the whole, and at which stage. */
    public record Part(
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            @Nullable StaffFunction function,
            Breakdown breakdown,
            Stage stage) {

        static Part of(Figure figure) {
            return new Part(
                    figure.rechtskreis(), figure.carrier(), figure.function(), figure.breakdown(), figure.stage());
        }
    }

    /**
     * One area or institution.
     *
     * @param latest the figure with the latest Stand
     * @param others earlier ones and other readings, the latest first
     * @param rank from 1 among municipalities; null where there is nothing to rank
     * @param perCapita null where it is no count, or nobody knows the inhabitants
     */
    public record Line(
            FigureRecord latest,
            List<FigureRecord> others,
            @Nullable Integer rank,
            @Nullable PerCapita perCapita) {

        Line ranked(int number) {
            return new Line(latest, others, number, perCapita);
        }

        /** The latest figure, then the others. */
        public Stream<FigureRecord> all() {
            return Stream.concat(Stream.of(latest), others.stream());
        }
    }
}

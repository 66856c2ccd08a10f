package de.lenkungsportal.partner.rings;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.rule.GapSeverity;
import de.lenkungsportal.partner.rule.MatrixCell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many partners, or agreements with them, each city names of each kind.
 *
 * @param cities in the order of their names
 * @param kinds that a city names or a rule asks for, by ring
 * @param cells by kind and AGS
 * @param withData AGS of the cities of which anything is known; of the others nothing can be said
 * @param shows what is counted
 */
record KindMatrix(
        List<Municipality> cities,
        List<OrganisationKind> kinds,
        Map<OrganisationKind, Map<String, MatrixCell>> cells,
        Set<String> withData,
        RingsState.Matrix shows) {

    static KindMatrix of(List<Municipality> cities, List<MatrixCell> cells, RingsState.Matrix shows) {
        Map<OrganisationKind, Map<String, MatrixCell>> byKind = cells.stream()
                .collect(Collectors.groupingBy(
                        MatrixCell::kind, Collectors.toMap(MatrixCell::ags, Function.identity())));
        return new KindMatrix(
                cities,
                Stream.of(OrganisationKind.values()).filter(byKind::containsKey).toList(),
                byKind,
                cells.stream().map(MatrixCell::ags).collect(Collectors.toSet()),
                shows);
    }

    private @Nullable MatrixCell cell(OrganisationKind kind, Municipality city) {
        return cells.getOrDefault(kind, Map.of()).get(city.ags());
    }

    int count(OrganisationKind kind, Municipality city) {
        MatrixCell cell = cell(kind, city);
        return cell == null ? 0 : shows == RingsState.Matrix.PARTNER ? cell.partners() : cell.agreements();
    }

    /** Severity of the rule that misses this kind there, null where none does. */
    @Nullable GapSeverity gap(OrganisationKind kind, Municipality city) {
        MatrixCell cell = cell(kind, city);
        return cell == null || shows != RingsState.Matrix.PARTNER ? null : cell.gap();
    }

    boolean hasData(Municipality city) {
        return withData.contains(city.ags());
    }

    /** How many cities name at least one of this kind. */
    long cities(OrganisationKind kind) {
        return cities.stream().filter(city -> count(kind, city) > 0).count();
    }

    /** How many cities name anything at all. */
    long citiesWithAny() {
        return cities.stream()
                .filter(city -> kinds.stream().anyMatch(kind -> count(kind, city) > 0))
                .count();
    }
}

package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ProfileDimension;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Municipality;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the comparison shows, read from the address. The keys are German, as the address is read by people. */
record ComparisonState(UrlState url) implements Serializable {

    static final String CITIES = "staedte";
    static final String ROUND = "runde";
    static final String AGAINST = "gegen";
    static final String COUNTED = "zahl";

    /** How addresses of earlier releases name the round. */
    private static final String FORMER_ROUND = "erhebung";

    static final String RECHTSKREIS = "rechtskreis";
    static final String CARRIER = "traeger";
    static final String CATEGORIES = "merkmale";
    static final String COLUMNS = "spalten";
    static final String FORM = "ansicht";
    static final String TRANSPOSED = "quer";
    static final String SORT = "sortierung";
    static final String UNIT = "einheit";
    static final String STAGE = "stufe";
    static final String MATRIX = "zeile";
    static final String MEASURE = "kennzahl";
    static final String SYMBOLS = "symbole";
    static final String GROUP = "gruppe";
    static final String PAGE = "seite";

    /** Rows on one page of the table. */
    static final int PAGE_SIZE = 50;

    /** What an address without filters shows. */
    static ComparisonState initial() {
        return new ComparisonState(UrlState.of(QueryParameters.empty()));
    }

    /** The four ways to look at the same selection. */
    enum Form {
        TABELLE,
        DIAGRAMME,
        MATRIX,
        KARTE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the map and the ranking show. */
    enum Measure {
        CLIENTS_PER_STAFF,
        CASELOAD_SGB_II,
        CASELOAD_SGB_III,
        STAFF
    }

    ComparisonQuery query(String newestRound) {
        return new ComparisonQuery(
                hasAllMunicipalities() ? null : Municipality.GROSSSTADT_14,
                Set.copyOf(url.list(CITIES)),
                url.value(ROUND).or(() -> url.value(FORMER_ROUND)).orElse(newestRound),
                Set.copyOf(rechtskreise()),
                carrier(),
                categories());
    }

    /** The round that the shown one is set against, where it is another one. */
    Optional<String> against(String newestRound) {
        return url.value(AGAINST)
                .filter(other -> !other.equals(query(newestRound).round()));
    }

    /** Key of what two rounds are compared in; null for what most have. */
    @Nullable String counted() {
        return url.value(COUNTED).orElse(null);
    }

    /** Whether all municipalities are compared, and not the peer group alone. */
    boolean hasAllMunicipalities() {
        return url.value(GROUP).filter("alle"::equals).isPresent();
    }

    /** Page of the table, from 0. */
    int page() {
        return url.value(PAGE)
                .filter(page -> page.matches("\\d{1,4}"))
                .map(page -> Math.max(0, Integer.parseInt(page) - 1))
                .orElse(0);
    }

    Form form() {
        return url.code(FORM, Form.class).orElse(Form.TABELLE);
    }

    boolean isTransposed() {
        return url.value(TRANSPOSED).isPresent();
    }

    boolean hasSymbols() {
        return url.value(SYMBOLS).isPresent();
    }

    List<Rechtskreis> rechtskreise() {
        return url.codes(RECHTSKREIS, Rechtskreis.class);
    }

    @Nullable Carrier carrier() {
        return url.code(CARRIER, Carrier.class)
                .filter(carrier -> carrier == Carrier.AA || carrier == Carrier.JC)
                .orElse(null);
    }

    /** Category codes as DIMENSION.CATEGORY; anything else in the address is left unused. */
    Set<String> categories() {
        return url.list(CATEGORIES).stream()
                .filter(code -> code.matches("[A-Z_]+\\.[A-Z0-9_]+"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<Dimension> columns() {
        List<Dimension> chosen = url.codes(COLUMNS, Dimension.class);
        return (chosen.isEmpty() ? Dimension.DEFAULT : chosen)
                .stream().filter(this::fitsRechtskreis).toList();
    }

    private boolean fitsRechtskreis(Dimension column) {
        return switch (column) {
            case CASELOAD_SGB_II -> rechtskreise().isEmpty() || rechtskreise().contains(Rechtskreis.SGB_II);
            case CASELOAD_SGB_III -> rechtskreise().isEmpty() || rechtskreise().contains(Rechtskreis.SGB_III);
            default -> true;
        };
    }

    @Nullable Dimension sort() {
        return url.code(SORT, Dimension.class).orElse(null);
    }

    /** The unit of charts, ratio and map; customers unless the address says otherwise. */
    Unit unit() {
        return url.code(UNIT, Unit.class).filter(Unit::countsPeople).orElse(Unit.CUSTOMER);
    }

    Stage stage() {
        return url.code(STAGE, Stage.class).filter(Stage.OF_A_PLACE::contains).orElse(Stage.ACTUAL);
    }

    ProfileDimension matrix() {
        return url.code(MATRIX, ProfileDimension.class).orElse(ProfileDimension.ACCESS);
    }

    Measure measure() {
        return url.code(MEASURE, Measure.class).orElse(Measure.CLIENTS_PER_STAFF);
    }

    ComparisonState with(String key, String value) {
        return new ComparisonState(url.with(key, value));
    }
}

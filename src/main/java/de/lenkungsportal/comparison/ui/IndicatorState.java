package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.IndicatorQuery;
import de.lenkungsportal.comparison.IndicatorQuery.Areas;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.kit.UrlState;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the comparison of an indicator shows, read from the address.
 *
 * @param dimensions codes of the breakdowns that can stand in the address, each under its own key
 */
record IndicatorState(UrlState url, Set<String> dimensions) implements Serializable {

    static final String AREAS = "gebiet";
    static final String RECHTSKREIS = "rechtskreis";
    static final String CARRIER = "traeger";
    static final String STAGE = "stufe";
    static final String FORM = "ansicht";
    private static final String MAP = "karte";

    /** The key of a dimension in the address. */
    static String key(String dimension) {
        return dimension.toLowerCase(Locale.ROOT);
    }

    IndicatorQuery query() {
        return new IndicatorQuery(
                url.code(AREAS, Areas.class).orElse(Areas.ALL),
                url.code(RECHTSKREIS, Rechtskreis.class).orElse(null),
                url.code(CARRIER, Carrier.class).orElse(null),
                url.code(STAGE, Stage.class).orElse(null),
                breakdown(),
                url.later());
    }

    private Breakdown breakdown() {
        Map<String, String> values = new TreeMap<>();
        dimensions.forEach(dimension ->
                url.matching(key(dimension), "[A-Z][A-Z0-9_]*").ifPresent(value -> values.put(dimension, value)));
        return Breakdown.of(values);
    }

    boolean isMap() {
        return url.value(FORM).filter(MAP::equals).isPresent();
    }

    IndicatorState with(String key, String value) {
        return new IndicatorState(url.with(key, value), dimensions);
    }

    IndicatorState asMap() {
        return with(FORM, MAP);
    }
}

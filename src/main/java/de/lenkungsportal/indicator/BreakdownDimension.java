package de.lenkungsportal.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dimension that figures are broken down by, beside Rechtskreis, carrier and function.
 *
 * @param values code to German name, in the order of the names
 */
public record BreakdownDimension(String code, String name, Map<String, String> values) {

    public BreakdownDimension {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

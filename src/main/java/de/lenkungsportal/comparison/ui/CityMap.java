package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cities on the outlines of North Rhine-Westphalia, by colour or by symbol; drawn by {@code lp-nrw-map.js}. */
@Tag("lp-nrw-map")
@NpmPackage(value = "lit", version = "3.3.3")
@JsModule("./lp-nrw-map.js")
class CityMap extends Component {

    /** What a place on the map stands for. */
    enum State {
        VALUE,
        ZERO,
        MISSING,
        SUPPRESSED,
        EXCLUDED
    }

    /**
     * One city.
     *
     * @param label name of the city
     * @param shortName car plate sign, serialised as {@code short}
     * @param text the value in words
     * @param reason why there is no value
     * @param href where a click leads
     */
    record Place(
            String ags,
            String label,

            @com.fasterxml.jackson.annotation.JsonProperty("short")
            String shortName,

            @Nullable BigDecimal value,
            String text,
            String reason,
            State state,
            String href) {}

    /**
     * @param caption accessible name of the figure
     * @param unit in words, for the names of the places
     */
    CityMap(String caption, String unit, boolean symbols, List<Place> places) {
        getElement().setAttribute("src", "theme/nrw-districts.json");
        getElement().setAttribute("caption", caption);
        getElement().setAttribute("unit", unit);
        getElement().setAttribute("mode", symbols ? "SYMBOL" : "COLOUR");
        getElement().setPropertyList("values", places);
    }
}

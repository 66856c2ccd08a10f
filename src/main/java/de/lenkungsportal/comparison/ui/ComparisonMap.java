package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.List;

/** One measure of the comparison on the map; cities without a comparable value are hatched and say why. */
class ComparisonMap {

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final Doubts doubts;

    ComparisonMap(Messages messages, Comparison comparison, ComparisonState state, Doubts doubts) {
        this.messages = messages;
        this.comparison = comparison;
        this.state = state;
        this.doubts = doubts;
    }

    Component section() {
        List<CityMap.Place> places = comparison.rows().stream().map(this::place).toList();
        long shown = places.stream().filter(place -> place.value() != null).count();
        String measure = messages.label(state.measure());
        var subtitle = new Paragraph(messages.text(
                "comparison.map.measure", unitName(), shown, comparison.rows().size()));
        subtitle.addClassName("lp-chart-sub");
        var map = new CityMap(measure, shortUnit(), state.hasSymbols(), places);
        var section = new Section(new H2(measure), subtitle, new Div(map));
        section.addClassName("lp-map");
        return section;
    }

    private Unit unit() {
        return state.measure() == ComparisonState.Measure.STAFF ? Unit.STAFF : state.unit();
    }

    private String shortUnit() {
        String unit = messages.label(unit());
        return state.measure() == ComparisonState.Measure.CLIENTS_PER_STAFF
                ? messages.text("comparison.perStaff", unit)
                : unit;
    }

    private String unitName() {
        String unit = messages.label("UnitName", unit().name());
        return state.measure() == ComparisonState.Measure.CLIENTS_PER_STAFF
                ? messages.text("comparison.perStaff", unit)
                : unit;
    }

    private Reading reading(CityRow row) {
        return switch (state.measure()) {
            case CLIENTS_PER_STAFF -> comparison.clientsPerStaff(row, state.unit());
            case CASELOAD_SGB_II -> row.caseload(Rechtskreis.SGB_II);
            case CASELOAD_SGB_III -> row.caseload(Rechtskreis.SGB_III);
            case STAFF -> comparison.staff(row);
        };
    }

    private CityMap.Place place(CityRow row) {
        Reading reading = reading(row);
        boolean isUnlike = doubts.comparesUnlike(reading);
        BigDecimal value = isUnlike ? null : reading.comparable(unit());
        Reading.Reason reason = reading.exclusion(unit());
        CityMap.State placeState = value != null
                ? (value.signum() == 0 ? CityMap.State.ZERO : CityMap.State.VALUE)
                : reason == Reading.Reason.SUPPRESSED
                        ? CityMap.State.SUPPRESSED
                        : reason == Reading.Reason.NO_DATA || reason == Reading.Reason.NOT_REPORTED
                                ? CityMap.State.MISSING
                                : CityMap.State.EXCLUDED;
        return new CityMap.Place(
                row.city().ags(),
                row.city().name(),
                row.city().shortName(),
                value,
                value == null ? "" : text(reading, value),
                isUnlike ? messages.text("comparison.unlike") : reason == null ? "" : messages.label(reason),
                placeState,
                "stadt/" + row.city().ags());
    }

    private String text(Reading reading, BigDecimal value) {
        String number =
                reading instanceof Reading.Computed ? GermanFormat.oneDecimal(value) : GermanFormat.number(value);
        return reading.isApproximate() ? messages.text("Qualifier.APPROXIMATE") + " " + number : number;
    }
}

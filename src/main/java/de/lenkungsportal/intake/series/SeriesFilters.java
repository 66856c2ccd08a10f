package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.municipality.Municipality;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Municipality, Rechtskreis, unit, origin and year; each choice has its own address. */
class SeriesFilters extends Div {

    private final EntryWords words;
    private final SeriesState state;

    SeriesFilters(EntryWords words, SeriesState state, List<Municipality> municipalities, List<Integer> years) {
        this.words = words;
        this.state = state;
        addClassName("lp-filters");
        add(
                choice(
                        SeriesState.CITY,
                        municipalities,
                        state.city()
                                .flatMap(ags -> municipalities.stream()
                                        .filter(one -> one.ags().equals(ags))
                                        .findFirst())
                                .orElse(null),
                        Municipality::name,
                        Municipality::ags),
                codes(
                        SeriesState.RECHTSKREIS,
                        List.of(Rechtskreis.values()),
                        state.rechtskreis().orElse(null)),
                codes(
                        SeriesState.UNIT,
                        Arrays.stream(Unit.values()).filter(Unit::countsPeople).toList(),
                        state.unit().orElse(null)),
                codes(
                        SeriesState.ORIGIN,
                        List.of(Origin.values()),
                        state.origin().orElse(null)),
                choice(SeriesState.YEAR, years, state.year().orElse(null), String::valueOf, String::valueOf));
    }

    private <E extends Enum<E>> Select<E> codes(String key, List<E> codes, @Nullable E chosen) {
        return choice(key, codes, chosen, words::label, Enum::name);
    }

    private <T> Select<T> choice(
            String key,
            List<T> items,
            @Nullable T chosen,
            SerializableFunction<T, String> label,
            SerializableFunction<T, String> value) {
        String all = words.text("filter." + key + ".all");
        var select = new Select<T>();
        select.setLabel(words.text("filter." + key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        if (chosen != null && items.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                T now = event.getValue();
                String everything = key.equals(SeriesState.CITY) ? SeriesState.ALL : "";
                UI.getCurrent()
                        .navigate(
                                SeriesState.ROUTE,
                                state.with(key, now == null ? everything : value.apply(now))
                                        .parameters());
            }
        });
        return select;
    }
}

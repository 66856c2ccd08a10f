package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Municipality, target group, Rechtskreis and form of the board; each choice has its own address. */
class BoardFilters extends Div {

    private final BoardWords words;

    BoardFilters(BoardWords words, BoardAddress address, List<Municipality> municipalities) {
        this.words = words;
        addClassName("lp-fk-filters");
        if (address.form() != BoardAddress.Form.WAND) {
            add(
                    select(
                            "municipality",
                            municipalities,
                            municipalities.stream()
                                    .filter(one -> one.ags().equals(address.ags()))
                                    .findFirst()
                                    .orElse(null),
                            Municipality::name,
                            one -> address.withAgs(one == null ? null : one.ags())),
                    select(
                            "group",
                            List.of(MeasureTargetGroup.values()),
                            address.group(),
                            words::label,
                            address::withGroup),
                    select(
                            "rechtskreis",
                            List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG),
                            address.rechtskreis(),
                            words::label,
                            address::withRechtskreis));
        }
        var forms = new Nav();
        forms.addClassName("lp-seg");
        forms.setAriaLabel(words.text("filter.form"));
        for (BoardAddress.Form form : BoardAddress.Form.values()) {
            var link = new Anchor(address.withForm(form).href(), words.text("form." + form));
            if (form == address.form()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            forms.add(link);
        }
        add(forms);
    }

    private <T> Select<T> select(
            String key,
            List<T> values,
            @Nullable T chosen,
            SerializableFunction<T, String> label,
            SerializableFunction<@Nullable T, BoardAddress> target) {
        var select = new Select<T>();
        String everything = words.text("filter." + key + ".all");
        select.setLabel(words.text("filter." + key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? everything : label.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(everything);
        if (chosen != null) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                BoardAddress.ROUTE,
                                target.apply(event.getValue()).parameters());
            }
        });
        return select;
    }
}

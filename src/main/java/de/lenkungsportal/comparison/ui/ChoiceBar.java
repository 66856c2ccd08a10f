package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.function.Function;

/** The choices of one form, each a row of links: unit, stage, dimension or measure. */
class ChoiceBar extends Div {

    private final Messages messages;
    private final ComparisonState state;

    ChoiceBar(Messages messages, ComparisonState state) {
        this.messages = messages;
        this.state = state;
        addClassName("lp-choices");
    }

    /** Only units that are present can be chosen; two are never mixed. */
    ChoiceBar units(List<Unit> present) {
        return choice("comparison.choice.unit", ComparisonState.UNIT, present, state.unit(), messages::label);
    }

    ChoiceBar stages() {
        return choice(
                "comparison.choice.stage",
                ComparisonState.STAGE,
                List.of(Stage.START, Stage.ACTUAL, Stage.AGREED, Stage.PLANNED),
                state.stage(),
                messages::label);
    }

    ChoiceBar dimensions(ColumnWords words) {
        Nav nav = nav("comparison.choice.dimension");
        for (ProfileDimension each : state.profile()) {
            nav.add(link(words.names().name(each), ComparisonState.MATRIX, each.code(), each.equals(state.matrix())));
        }
        return this;
    }

    ChoiceBar measures() {
        return choice(
                "comparison.choice.measure",
                ComparisonState.MEASURE,
                List.of(ComparisonState.Measure.values()),
                state.measure(),
                messages::label);
    }

    ChoiceBar symbols() {
        var nav = nav("comparison.choice.drawing");
        nav.add(link(messages.text("comparison.colour"), ComparisonState.SYMBOLS, "", !state.hasSymbols()));
        nav.add(link(messages.text("comparison.symbols"), ComparisonState.SYMBOLS, "ja", state.hasSymbols()));
        return this;
    }

    private <E extends Enum<E>> ChoiceBar choice(
            String label, String key, List<E> values, E current, Function<E, String> word) {
        Nav nav = nav(label);
        values.forEach(value -> nav.add(link(word.apply(value), key, value.name(), value == current)));
        return this;
    }

    private Nav nav(String label) {
        var name = new Span(messages.text(label));
        name.addClassName("lp-label");
        name.getElement().setAttribute("aria-hidden", "true");
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.getElement().setAttribute("aria-label", messages.text(label));
        add(new Div(name, nav));
        return nav;
    }

    private RouterLink link(String text, String key, String value, boolean current) {
        var link = new RouterLink(text, ComparisonView.class);
        link.setQueryParameters(state.with(key, value).url().parameters());
        link.getElement().setAttribute("aria-current", current ? "true" : "false");
        return link;
    }
}

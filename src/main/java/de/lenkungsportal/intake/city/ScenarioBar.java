package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * "Was wäre, wenn …": each supposition is a row of links and, where any number makes sense, a field. What is supposed stands in
 * the address, so that a link shows the same again.
 */
class ScenarioBar extends Div {

    private final Messages messages;
    private final ForecastState state;
    private final Class<? extends Component> view;

    /** @param assumed what holds where nothing is supposed; it is the choice that takes the key out of the address */
    ScenarioBar(
            Messages messages,
            ForecastState state,
            Class<? extends Component> view,
            Scenario assumed,
            List<Integer> weeks) {
        this.messages = messages;
        this.state = state;
        this.view = view;
        addClassName("lp-scenario");
        Scenario chosen = state.scenario();
        add(
                choice(
                        ForecastState.STAY,
                        List.of(6, 12, 24),
                        chosen.stayMonths(),
                        assumed.stayMonths(),
                        String::valueOf,
                        new Bounds(1, Scenario.LONGEST_STAY)),
                choice(
                        ForecastState.RATIO,
                        List.of(100, 150, 200, 260, 300),
                        chosen.ratio(),
                        assumed.ratio(),
                        ratio -> "1:" + ratio,
                        new Bounds(Scenario.SMALLEST_RATIO, Scenario.LARGEST_RATIO)),
                choice(
                        ForecastState.SHARE,
                        List.of(60, 80, 100),
                        chosen.unemployedShare(),
                        assumed.unemployedShare(),
                        share -> share + " %",
                        new Bounds(1, Scenario.WHOLE)),
                doubled(chosen.doubledFromWeek(), weeks));
    }

    /** Bounds of a free number. */
    private record Bounds(int least, int most) {
        boolean holds(int number) {
            return number >= least && number <= most;
        }
    }

    private Div choice(
            String key,
            List<Integer> offered,
            @Nullable Integer chosen,
            @Nullable Integer assumed,
            IntFunction<String> word,
            Bounds bounds) {
        Nav nav = nav(key);
        Integer current = chosen == null ? assumed : chosen;
        for (Integer value : offered) {
            nav.add(link(word.apply(value), key, value.equals(assumed) ? "" : value.toString(), value.equals(current)));
        }
        boolean own = current != null && !offered.contains(current);
        if (own) {
            nav.add(link(word.apply(Objects.requireNonNull(current)), key, current.toString(), true));
        }
        return row(key, nav, field(key, own ? current : null, bounds));
    }

    private Div doubled(@Nullable Integer chosen, List<Integer> weeks) {
        Nav nav = nav(ForecastState.DOUBLED);
        nav.add(link(messages.text("forecastview.scenario.never"), ForecastState.DOUBLED, "", chosen == null));
        for (Integer week : weeks) {
            nav.add(link(
                    messages.text("forecastview.scenario.fromWeek", week),
                    ForecastState.DOUBLED,
                    week.toString(),
                    week.equals(chosen)));
        }
        boolean own = chosen != null && !weeks.contains(chosen);
        return row(
                ForecastState.DOUBLED,
                nav,
                field(ForecastState.DOUBLED, own ? chosen : null, new Bounds(1, Scenario.LAST_WEEK)));
    }

    /** A number of one's own: Enter or the button shows it; a number out of bounds is named and stays where it is. */
    private Div field(String key, @Nullable Integer own, Bounds bounds) {
        var field = new TextField();
        field.setAriaLabel(messages.text("forecastview.scenario.own." + key));
        field.setPlaceholder(messages.text("forecastview.scenario.own"));
        field.getElement().setAttribute("inputmode", "numeric");
        field.setValue(own == null ? "" : own.toString());
        // The bounds are judged when the number is to be shown, and what was typed stays.
        field.setManualValidation(true);
        field.setErrorMessage(messages.text("forecastview.scenario.bounds", bounds.least(), bounds.most()));
        field.addKeyPressListener(Key.ENTER, event -> show(key, field, bounds));
        var show = new Button(messages.text("forecastview.scenario.show"), event -> show(key, field, bounds));
        show.setAriaLabel(messages.text("forecastview.scenario.showOwn." + key));
        var both = new Div(field, show);
        both.addClassName("lp-scenario-own");
        return both;
    }

    private void show(String key, TextField field, Bounds bounds) {
        String typed = field.getValue().strip();
        boolean fits = typed.matches("\\d{1,4}") && bounds.holds(Integer.parseInt(typed));
        field.setInvalid(!fits);
        if (fits) {
            UI.getCurrent()
                    .navigate(
                            view,
                            state.with(key, String.valueOf(Integer.parseInt(typed)))
                                    .parameters());
        } else {
            field.focus();
        }
    }

    private Div row(String key, Component... parts) {
        var name = new Span(messages.text("forecastview.scenario." + key));
        name.addClassName("lp-label");
        name.getElement().setAttribute("aria-hidden", "true");
        var row = new Div(name);
        row.add(parts);
        return row;
    }

    private Nav nav(String key) {
        var nav = new Nav();
        nav.addClassName("lp-seg");
        nav.getElement().setAttribute("aria-label", messages.text("forecastview.scenario." + key));
        return nav;
    }

    private RouterLink link(String text, String key, String value, boolean current) {
        var link = new RouterLink(text, view);
        link.setQueryParameters(state.with(key, value).parameters());
        link.getElement().setAttribute("aria-current", current ? "true" : "false");
        return link;
    }
}

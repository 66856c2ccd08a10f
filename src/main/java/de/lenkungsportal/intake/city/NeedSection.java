package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Suppositions about staff and, in one sentence, what follows from them; the formula is a click away. */
class NeedSection extends Section {

    private final Messages messages;

    /**
     * @param weeks the ISO weeks from which a doubled intake is offered
     * @param isSimulated whether any of the counts behind the need is generated
     */
    NeedSection(
            Messages messages,
            ForecastState state,
            Class<? extends Component> view,
            NeedLine need,
            List<Integer> weeks,
            boolean isSimulated) {
        this.messages = messages;
        addClassName("lp-need");
        var what = new Paragraph(messages.text("forecastview.scenario.what"));
        what.addClassName("lp-chart-sub");
        var result = new Paragraph(new Reckoned(messages, isSimulated).sentence(sentence(messages, need)));
        result.addClassName("lp-need-sentence");
        var answer = new Div(result, new Paragraph(plan(messages, need)));
        answer.addClassName("lp-need-answer");
        answer.getElement().setAttribute("role", "status");
        add(
                new H2(messages.text("forecastview.scenario")),
                what,
                new ScenarioBar(messages, state, view, need.assumed(), weeks),
                answer,
                Abbreviations.of(messages, answer),
                formula(need));
    }

    static String sentence(Messages messages, NeedLine need) {
        return messages.text(
                "forecastview.need",
                ForecastNumbers.whole(need.median()),
                ForecastNumbers.whole(need.low()),
                ForecastNumbers.whole(need.high()));
    }

    static String plan(Messages messages, NeedLine need) {
        Double plan = need.plan();
        Double enough = need.enough();
        return plan == null || enough == null
                ? messages.text("forecastview.need.noPlan")
                : messages.text(
                        "forecastview.need.plan",
                        ForecastNumbers.mean(plan),
                        ForecastNumbers.inHundred(messages, enough));
    }

    static String finding(Messages messages, NeedLine need, int year) {
        Double plan = need.plan();
        return plan == null
                ? messages.text(
                        "forecastview.need.findingAlone", String.valueOf(year), ForecastNumbers.whole(need.median()))
                : messages.text(
                        "forecastview.need.finding",
                        String.valueOf(year),
                        ForecastNumbers.whole(need.median()),
                        ForecastNumbers.mean(plan));
    }

    private NativeDetails formula(NeedLine need) {
        var steps = new OrderedList();
        need.formula().forEach(step -> steps.add(new ListItem(step)));
        var own = new Paragraph(messages.text("Basis.COMPUTED"));
        own.addClassName("lp-own");
        var content = new Div(own, steps);
        content.addClassName("lp-formula");
        return new NativeDetails(messages.text("forecastview.formula"), content);
    }
}

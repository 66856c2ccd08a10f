package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures along the nine steps with the lane of language courses below, on the page of a city. */
@Component
@Order(50)
class CityStepsPart implements HubContribution {

    private static final int PLACES = 60;

    /** In rising order; from each but the last a course should lead on. */
    private static final List<LanguageLevel> LEVELS = List.of(
            LanguageLevel.A0, LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2, LanguageLevel.C1);

    private final BoardService board;
    private final Messages messages;

    CityStepsPart(BoardService board, Messages messages) {
        this.board = board;
        this.messages = messages;
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        Map<String, List<HubPart>> parts = new HashMap<>();
        board.steps(ags).forEach((city, steps) -> parts.put(city, parts(city, steps)));
        return parts;
    }

    private List<HubPart> parts(String ags, CitySteps steps) {
        String link = BoardAddress.ROUTE + "?kommune=" + ags;
        long without =
                steps().filter(step -> steps.local().getOrDefault(step, 0) == 0).count();
        String title = steps.isKnown() ? text("title", without, steps.gaps().size()) : text("unknown");
        var body = new Div(strip(steps, link), lane(steps, link));
        Integer places = steps.places();
        return List.of(
                new HubPart.Panel(HubPart.Row.STRIP, 10, title, text("note"), false, link, body, ""),
                new HubPart.KeyFigure(
                        PLACES,
                        text("places"),
                        places == null ? messages.text("Missing.NOT_STATED") : String.valueOf(places),
                        places == null ? "" : text("places.unit"),
                        places == null ? text("places.none") : text("places.stated"),
                        places == null,
                        false,
                        "massnahmen?kommune=" + ags));
    }

    private static Stream<Step> steps() {
        return Stream.of(Step.values()).filter(step -> step.number() > 0);
    }

    private OrderedList strip(CitySteps steps, String link) {
        var strip = new OrderedList();
        strip.addClassName("lp-hub-steps");
        steps().forEach(step -> {
            int local = steps.local().getOrDefault(step, 0);
            int wide = steps.wide().getOrDefault(step, 0);
            var count = new Span(String.valueOf(local));
            count.addClassName("lp-hub-count");
            var cell = new Anchor(
                    link,
                    new Span(text("step", step.number())),
                    new Span(messages.label(step)),
                    new Span(count, new Span(wide == 0 ? text("here") : text("wide", wide))));
            cell.addClassName("lp-hub-step");
            cell.setClassName("lp-hub-empty", local == 0);
            strip.add(new ListItem(cell));
        });
        return strip;
    }

    private UnorderedList lane(CitySteps steps, String link) {
        var lane = new UnorderedList();
        lane.addClassName("lp-hub-lane");
        lane.getElement().setAttribute("aria-label", text("lane"));
        for (int i = 0; i + 1 < LEVELS.size(); i++) {
            LanguageLevel level = LEVELS.get(i);
            LanguageLevel next = LEVELS.get(i + 1);
            int courses = steps.courses().getOrDefault(level, 0);
            Set<MeasureTargetGroup> open = steps.gaps().get(level);
            String stated = courses == 0 ? text("covered") : text("courses", courses);
            String words = open == null ? stated : gap(open);
            var cell = new Anchor(
                    link, new Span(text("levels", messages.label(level), messages.label(next))), new Span(words));
            var item = new ListItem(cell);
            item.addClassName(open == null ? "lp-hub-offer" : "lp-hub-gap");
            lane.add(item);
        }
        return lane;
    }

    /** For whom no course leads on. */
    private String gap(Set<MeasureTargetGroup> open) {
        return open.size() == 1 ? text("gap." + open.iterator().next()) : text("gap");
    }

    private String text(String key, Object... arguments) {
        return messages.text("hub.steps." + key, arguments);
    }
}

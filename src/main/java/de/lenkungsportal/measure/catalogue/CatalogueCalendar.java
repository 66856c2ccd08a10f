package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which runs begin and end in each month of four quarters, day by day. */
class CatalogueCalendar extends Div {

    /** A beginning or an end. */
    private record Event(LocalDate on, String what, TimelineRun run) {}

    private final MeasureWords words;

    CatalogueCalendar(MeasureWords words, CatalogueAddress address, Quarter first, List<TimelineRun> runs) {
        this.words = words;
        LocalDate from = first.firstDay();
        LocalDate to = first.plus(CatalogueAxis.QUARTERS).firstDay().minusDays(1);
        addClassName("lp-cat-calendar");
        add(CatalogueAxis.steps(words, address, first));
        Map<YearMonth, List<Event>> months = new TreeMap<>();
        for (TimelineRun run : runs) {
            for (Event event : events(run)) {
                if (!event.on().isBefore(from) && !event.on().isAfter(to)) {
                    months.computeIfAbsent(YearMonth.from(event.on()), month -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        if (months.isEmpty()) {
            var empty = new Paragraph(words.text("calendar.empty", words.day(from), words.day(to)));
            empty.addClassName("lp-empty");
            add(empty);
        }
        months.forEach((month, events) -> add(section(month, events)));
    }

    private List<Event> events(TimelineRun run) {
        var events = new ArrayList<Event>();
        events.add(new Event(run.start(), words.text("calendar.starts"), run));
        if (run.end() != null) {
            events.add(new Event(run.end(), words.text("calendar.ends"), run));
        }
        return events;
    }

    private Section section(YearMonth month, List<Event> events) {
        var list = new UnorderedList();
        events.sort(Comparator.comparing(Event::on)
                .thenComparing(event -> event.run().title()));
        for (Event event : events) {
            var item = new ListItem(
                    MeasureWords.styled(GermanFormat.day(event.on()), "lp-cat-day"),
                    new Span(event.what()),
                    CatalogueAddress.toMeasure(
                            event.run().measure(), event.run().title()),
                    new Span(words.run(event.run().number(), event.run().municipality())));
            list.add(item);
        }
        return new Section(new H2(GermanFormat.stand(new Stand(month.toString()))), list);
    }
}

package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.offer.PlannedMeasureService.Feed;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.CalendarText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planned measures as an Atom feed (RFC 4287) and as a calendar (RFC 5545), at the secret address of a provider. */
@RestController
@RequestMapping("/feed/geplante-massnahmen")
class FeedController {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final PlannedMeasureService planned;
    private final Messages messages;
    private final PlannedText text;

    FeedController(PlannedMeasureService planned, Messages messages) {
        this.planned = planned;
        this.messages = messages;
        this.text = new PlannedText(messages);
    }

    private record Entry(String id, String title, Instant updated, String content) {}

    @GetMapping("/{token}/atom")
    void atom(@PathVariable String token, HttpServletResponse response) throws IOException, XMLStreamException {
        Feed feed = planned.feed(token);
        List<Entry> entries = feed.rhythm() == Feed.Rhythm.WEEKLY ? weekly(feed.measures()) : each(feed.measures());
        response.setContentType("application/atom+xml;charset=UTF-8");
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", "urn:lenkungsportal:geplante-massnahmen");
        element(xml, "title", messages.text("feed.title"));
        element(xml, "subtitle", messages.text("feed.subtitle"));
        element(
                xml,
                "updated",
                entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement("author");
        element(xml, "name", "Lenkungsportal");
        xml.writeEndElement();
        for (Entry entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", "urn:lenkungsportal:" + entry.id());
            element(xml, "title", entry.title());
            element(xml, "updated", entry.updated().toString());
            element(xml, "content", entry.content());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    @GetMapping("/{token}/ics")
    void calendar(@PathVariable String token, HttpServletResponse response) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lenkungsportal//Geplante Massnahmen//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (PlannedMeasure measure : planned.feed(token).measures()) {
            int number = 0;
            for (PlannedMeasure.Period period : measure.periods()) {
                number++;
                if (period.start() != null) {
                    calendar.add(event(measure, period, number));
                }
            }
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.getWriter().write(CalendarText.of(calendar));
    }

    private VEvent event(PlannedMeasure measure, PlannedMeasure.Period period, int number) {
        // the end of an all-day event is the day after it
        VEvent event = period.end() == null
                ? new VEvent(period.start(), measure.title())
                : new VEvent(period.start(), period.end().plusDays(1), measure.title());
        event.add(new Uid(measure.id() + "-" + number + "@lenkungsportal"));
        event.add(new Description(text.of(measure)));
        return event;
    }

    private List<Entry> each(List<PlannedMeasure> measures) {
        return measures.stream()
                .map(measure ->
                        new Entry("massnahme:" + measure.id(), measure.title(), measure.changedAt(), text.of(measure)))
                .toList();
    }

    private List<Entry> weekly(List<PlannedMeasure> measures) {
        Map<String, List<PlannedMeasure>> weeks = measures.stream()
                .collect(Collectors.groupingBy(
                        measure -> GermanFormat.week(measure.publishedOn()), TreeMap::new, Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> new Entry(
                        "woche:" + week.getKey().replaceAll("[^0-9]+", "-"),
                        messages.text("feed.digest", week.getKey()),
                        week.getValue().stream()
                                .map(PlannedMeasure::changedAt)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        week.getValue().stream()
                                .map(measure -> measure.title() + "\n" + text.of(measure))
                                .collect(Collectors.joining("\n\n"))))
                .toList();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}

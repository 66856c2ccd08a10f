package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.CityBody;
import de.lenkungsportal.roundtable.NextMeeting;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubLines;
import de.lenkungsportal.shell.hub.HubPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bodies with their next meeting and what is open of what they agreed, on the page of a city. */
@Component
@Order(40)
class CityBodies implements HubContribution {

    private static final int BODIES = 10;
    private static final int AGREEMENTS = 20;

    private final BodyService bodies;
    private final Messages messages;
    private final Clock clock;

    CityBodies(BodyService bodies, Messages messages, Clock clock) {
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        Map<String, List<CityBody>> byCity = bodies.ofCities(Set.copyOf(ags)).stream()
                .filter(each -> each.body().isActive())
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.body().ags())));
        Map<String, List<HubPart>> parts = new HashMap<>();
        ags.forEach(each -> parts.put(each, parts(each, byCity.getOrDefault(each, List.of()))));
        return parts;
    }

    private List<HubPart> parts(String ags, List<CityBody> all) {
        LocalDate today = LocalDate.now(clock);
        var parts = new ArrayList<HubPart>();
        parts.add(meetings(ags, all));
        parts.add(agreements(ags, all, today));
        long overdue = all.stream()
                .flatMap(body -> body.agreements().stream())
                .filter(each -> each.isOverdueOn(today))
                .count();
        if (overdue > 0) {
            parts.add(new HubPart.Clause(20, text("clause", overdue)));
        }
        for (CityBody body : all) {
            if (!body.held().isEmpty()) {
                parts.add(new HubPart.Occasion(
                        body.body().id(),
                        body.body().name(),
                        body.held().getFirst().day().lastDay()));
            }
            body.held()
                    .forEach(held -> parts.add(
                            news(held.day(), text("held", body.body().name()), "", Addresses.meeting(held.id()))));
            body.agreements().forEach(each -> {
                if (each.agreedOn() != null) {
                    parts.add(news(
                            each.agreedOn(),
                            each.title(),
                            text("agreed", body.body().name()),
                            Addresses.agreement(each.id())));
                }
            });
        }
        return parts;
    }

    private static HubPart.News news(Stand day, String title, String note, String link) {
        return new HubPart.News(day.lastDay(), GermanFormat.stand(day), title, note, link);
    }

    /** The nearest meeting first, bodies without one behind. */
    private HubPart.Panel meetings(String ags, List<CityBody> all) {
        List<HubLines.Line> lines = all.stream()
                .sorted(Comparator.comparing(
                        CityBodies::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(this::line)
                .toList();
        return new HubPart.Panel(
                HubPart.Row.LIST,
                BODIES,
                text("title", all.size()),
                "",
                false,
                Addresses.BODIES + "?stadt=" + ags,
                new HubLines(messages, lines, text("none")),
                "");
    }

    private static @Nullable LocalDate from(CityBody body) {
        NextMeeting next = body.next();
        return next == null ? null : next.from();
    }

    private HubLines.Line line(CityBody body) {
        long open =
                body.agreements().stream().filter(each -> each.state().isOpen()).count();
        NextMeeting next = body.next();
        String when = next == null
                ? text("noMeeting")
                : next.isDayFixed()
                        ? GermanFormat.day(next.from())
                        : text("between", GermanFormat.day(next.from()), GermanFormat.day(next.to()));
        return new HubLines.Line(
                body.body().name(),
                text("open", open),
                when,
                Addresses.body(body.body().id()));
    }

    private HubPart.Panel agreements(String ags, List<CityBody> all, LocalDate today) {
        List<CityBody.Agreed> open = all.stream()
                .flatMap(body -> body.agreements().stream())
                .filter(each -> each.state().isOpen())
                .sorted(Comparator.comparing(CityBody.Agreed::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new HubPart.Panel(
                HubPart.Row.LIST,
                AGREEMENTS,
                text("agreements", open.size()),
                "",
                false,
                Addresses.REGISTER + "?stadt=" + ags + "&zustand=offen",
                new HubLines(
                        messages,
                        open.stream()
                                .map(each -> new HubLines.Line(
                                        each.title(),
                                        messages.label(each.state()),
                                        due(each, today),
                                        Addresses.agreement(each.id())))
                                .toList(),
                        text("agreements.none")),
                "");
    }

    private String due(CityBody.Agreed agreed, LocalDate today) {
        LocalDate due = agreed.dueOn();
        if (due == null) {
            return text("noDue");
        }
        return text(agreed.isOverdueOn(today) ? "overdue" : "due", GermanFormat.day(due));
    }

    private String text(String key, Object... arguments) {
        return messages.text("hub.bodies." + key, arguments);
    }
}

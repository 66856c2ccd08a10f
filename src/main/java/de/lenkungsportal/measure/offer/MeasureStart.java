package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapQuery;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.measure.gap.GapWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the measures put on the start page: new interest, courses that end, and the gaps in language that sources name too. */
@Component
class MeasureStart implements StartContribution {

    private final GapService gaps;
    private final PlannedMeasureService planned;
    private final Messages messages;
    private final Clock clock;

    MeasureStart(GapService gaps, PlannedMeasureService planned, Messages messages, Clock clock) {
        this.gaps = gaps;
        this.planned = planned;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who begins with municipalities reads every gap of them; others those that a source names of the place itself. */
    @Override
    public List<StartTopic> topics(PortalUser user) {
        if (user.role() == Role.PROVIDER || user.role() == Role.ADMIN) {
            return List.of();
        }
        var topics = new ArrayList<StartTopic>();
        if (user.role() == Role.STEERING) {
            interest(user.homes(), topics);
        }
        for (Gap gap : gaps.gaps(
                        new GapQuery(user.homes(), gaps.current(), 1, Set.of(Gap.GapKind.ENDING, Gap.GapKind.LEVEL)))
                .gaps()) {
            if (gap.kind() == Gap.GapKind.ENDING) {
                topics.add(ending(gap));
            } else if (gap.isUrgentLanguage() && (!user.homes().isEmpty() || gap.isNamedOfThePlace())) {
                topics.add(level(gap));
            }
        }
        return topics.stream().limit(MOST).toList();
    }

    private void interest(Set<String> homes, List<StartTopic> topics) {
        Map<String, List<Interest>> byMeasure = new LinkedHashMap<>();
        planned.openInterest(homes, MOST)
                .forEach(each -> byMeasure
                        .computeIfAbsent(each.measure(), id -> new ArrayList<>())
                        .add(each));
        byMeasure.forEach((measure, all) -> topics.add(new StartTopic(
                Urgency.GAP,
                messages.text("interest.start.title", all.getFirst().title()),
                messages.text("interest.start.reason", all.size()),
                messages.text("interest.start.end"),
                messages.text(
                        "interest.start.since",
                        GermanFormat.day(LocalDate.ofInstant(all.getLast().statedAt(), clock.getZone()))),
                "geplante-massnahmen")));
    }

    private StartTopic ending(Gap gap) {
        return topic(gap, messages.text("gap.start.reason", GermanFormat.day(LocalDate.now(clock))));
    }

    private StartTopic level(Gap gap) {
        LocalDate today = LocalDate.now(clock);
        return topic(
                gap,
                gap.stated() == null
                        ? messages.text("gap.start.reason", GermanFormat.day(today))
                        : new GapWords(messages, today).reason(gap));
    }

    private StartTopic topic(Gap gap, String reason) {
        LocalDate today = LocalDate.now(clock);
        var words = new GapWords(messages, today);
        return new StartTopic(
                Urgency.GAP,
                words.title(gap),
                reason,
                words.end(gap),
                messages.text("gap.start.since", GermanFormat.day(today)),
                "bedarf?kommune=" + gap.ags());
    }
}

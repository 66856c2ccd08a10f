package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.plausibility.rule.Severity;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open contradictions on the start page, one line a city; who begins with municipalities sees those of them. */
@Component
class StartFindings implements StartContribution {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int READ = 50;

    private final PlausibilityService service;
    private final FindingTexts texts;
    private final PlaceRepository places;

    StartFindings(PlausibilityService service, FindingTexts texts, PlaceRepository places) {
        this.service = service;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        var filter = new FindingFilter(
                user.homes().isEmpty() ? places.municipalities() : user.homes(),
                Set.of(FindingState.OPEN),
                Set.of(Severity.CRITICAL, Severity.WARNING),
                Set.of(),
                Set.of(),
                Later.HIDDEN);
        return service.findings(filter, FindingSort.URGENCY, 0, READ).items().stream()
                .collect(Collectors.groupingBy(Finding::ags, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(MOST)
                .map(this::topic)
                .toList();
    }

    private StartTopic topic(List<Finding> ofCity) {
        Finding first = ofCity.getFirst();
        LocalDate seen = LocalDate.ofInstant(first.firstSeen(), ZONE);
        return new StartTopic(
                Urgency.CONTRADICTION,
                texts.text("plausibility.start.title", first.municipality(), texts.sentence(first)),
                ofCity.size() == 1
                        ? texts.reason(first)
                        : texts.text("plausibility.start.more", texts.reason(first), texts.sentence(ofCity.get(1))),
                texts.end(first),
                texts.text("plausibility.start.since", ofCity.size(), GermanFormat.day(seen)),
                "pruefungen?stadt=" + first.ags());
    }
}

package de.lenkungsportal.intake.alert;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Open alerts that nobody has seen, on the start page: at most two lines a city, one for what is urgent and one for missing
 * data. Who begins with municipalities sees those of them; a coordinator alone acknowledges those of the own city.
 */
@Component
class StartAlerts implements StartContribution {

    private final AlertService service;
    private final AlertTexts texts;
    private final Messages messages;

    StartAlerts(AlertService service, AlertTexts texts, Messages messages) {
        this.service = service;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        var filter = new AlertFilter(user.homes(), Set.of(), Set.of(Alert.State.OPEN));
        List<Alert> open = service.list(filter).stream()
                .filter(alert -> alert.seen() == null)
                .filter(alert -> !alert.isSimulated()) // nobody decides on numbers that were made up
                .toList();
        var topics = new ArrayList<StartTopic>();
        byCity(open.stream()
                        .filter(alert -> alert.kind() != AlertKind.DATA_MISSING)
                        .toList())
                .forEach(ofCity -> topics.add(topic(Urgency.THRESHOLD, ofCity)));
        byCity(open.stream()
                        .filter(alert -> alert.kind() == AlertKind.DATA_MISSING)
                        .toList())
                .forEach(ofCity -> topics.add(topic(Urgency.MISSING_DATA, ofCity)));
        return topics.stream().limit(MOST).toList();
    }

    private static Collection<List<Alert>> byCity(List<Alert> alerts) {
        return alerts.stream()
                .collect(Collectors.groupingBy(alert -> alert.key().ags(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private StartTopic topic(Urgency urgency, List<Alert> ofCity) {
        Alert first = ofCity.getFirst();
        return new StartTopic(
                urgency,
                texts.sentence(first),
                ofCity.stream()
                        .filter(alert -> alert.kind() != first.kind())
                        .findFirst()
                        .map(more -> messages.text("alert.start.more", texts.reason(first), texts.matter(more)))
                        .orElseGet(() -> texts.reason(first)),
                texts.end(first),
                texts.since(first),
                "zugangsprognose?stadt=" + first.key().ags());
    }
}

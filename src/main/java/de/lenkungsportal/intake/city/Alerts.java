package de.lenkungsportal.intake.city;

import de.lenkungsportal.intake.alert.Alert;
import de.lenkungsportal.intake.alert.AlertFilter;
import de.lenkungsportal.intake.alert.AlertKind;
import de.lenkungsportal.intake.alert.AlertService;
import de.lenkungsportal.intake.alert.AlertTexts;
import de.lenkungsportal.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Alerts as lines of the view, with whether the current user may acknowledge them. */
@Component
class Alerts {

    private final AlertService service;
    private final AlertTexts texts;
    private final CurrentUser currentUser;

    Alerts(AlertService service, AlertTexts texts, CurrentUser currentUser) {
        this.service = service;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    /** All that hold, by municipality, the most urgent first; one query. */
    Map<String, List<AlertLine>> all() {
        return service.list(AlertFilter.OPEN).stream()
                .collect(Collectors.groupingBy(
                        alert -> alert.key().ags(), Collectors.mapping(this::line, Collectors.toList())));
    }

    List<AlertLine> of(String ags) {
        return service.list(AlertFilter.openOf(ags)).stream().map(this::line).toList();
    }

    AlertLine acknowledge(AlertLine alert, String comment) {
        return line(service.acknowledge(Long.parseLong(alert.id()), alert.version(), comment));
    }

    private AlertLine line(Alert alert) {
        return new AlertLine(
                Long.toString(alert.id()),
                alert.version(),
                alert.kind() == AlertKind.DATA_MISSING ? AlertLine.Kind.MISSING : AlertLine.Kind.THRESHOLD,
                texts.sentenceOfKind(alert),
                texts.reason(alert),
                texts.since(alert),
                texts.end(alert),
                texts.acknowledged(alert),
                currentUser.get().mayWriteFor(alert.key().ags()));
    }
}

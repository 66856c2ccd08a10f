package de.lenkungsportal.plausibility.ui;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.rule.Severity;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubLines;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What does not fit and is still to be decided, on the page of a city. */
@Component
@Order(60)
class CityFindings implements HubContribution {

    private static final int PLACE = 30;

    private final PlausibilityService service;
    private final FindingTexts texts;
    private final Messages messages;

    CityFindings(PlausibilityService service, FindingTexts texts, Messages messages) {
        this.service = service;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        var open = new ArrayList<Finding>();
        service.forEach(
                new FindingFilter(
                        Set.copyOf(ags), Set.of(FindingState.OPEN), Set.of(), Set.of(), Set.of(), Later.HIDDEN),
                FindingSort.URGENCY,
                open::add);
        Map<String, List<Finding>> byCity = open.stream().collect(Collectors.groupingBy(Finding::ags));
        Map<String, List<HubPart>> parts = new HashMap<>();
        ags.forEach(each -> parts.put(each, parts(each, byCity.getOrDefault(each, List.of()))));
        return parts;
    }

    private List<HubPart> parts(String ags, List<Finding> open) {
        var panel = new HubPart.Panel(
                HubPart.Row.LIST,
                PLACE,
                messages.text("hub.findings.title", open.size()),
                "",
                false,
                "pruefungen?stadt=" + ags,
                new HubLines(
                        messages,
                        open.stream()
                                .limit(HubLines.MOST)
                                .map(each -> new HubLines.Line(
                                        texts.sentence(each),
                                        texts.reason(each),
                                        messages.label(each.severity()),
                                        "pruefungen?stadt=" + ags))
                                .toList(),
                        messages.text("hub.findings.none")),
                "");
        long heavy =
                open.stream().filter(each -> each.severity() != Severity.NOTICE).count();
        return heavy == 0
                ? List.of(panel)
                : List.of(panel, new HubPart.Clause(40, messages.text("hub.findings.clause", heavy)));
    }
}

package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.List;
import java.util.Map;

/** What the plausibility check says about the figures that a view shows. */
record Doubts(Map<String, List<Finding>> findings, FindingTexts texts) {

    /** Whether an open finding rests on this figure; a mere notice, such as another Stand, has its own sign at the cell. */
    boolean isOpen(Figure figure) {
        return of(figure).stream()
                .anyMatch(finding -> finding.state() == FindingState.OPEN && finding.severity() != Severity.NOTICE);
    }

    /** The findings behind a reading in sentences, each once. */
    List<String> sentences(Reading reading) {
        return reading.figures().stream()
                .flatMap(figure -> of(figure).stream())
                .map(texts::explanation)
                .distinct()
                .toList();
    }

    private List<Finding> of(Figure figure) {
        return findings.getOrDefault(figure.id(), List.of());
    }
}

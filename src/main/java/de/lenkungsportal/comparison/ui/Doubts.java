package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.List;
import java.util.Map;

/** What the plausibility check says about the figures that a view shows. */
record Doubts(Map<String, List<Finding>> findings, FindingTexts texts) {

    /** Whether an open finding rests on this reading; a mere notice, such as another Stand, has its own sign at the cell. */
    boolean isOpen(Reading reading) {
        return comparesUnlike(reading)
                || reading.figures().stream()
                        .flatMap(figure -> of(figure).stream())
                        .anyMatch(finding ->
                                finding.state() == FindingState.OPEN && finding.severity() != Severity.NOTICE);
    }

    /** Whether our own calculation divides what probably counts different things: it is shown, but no ranking rests on it. */
    boolean comparesUnlike(Reading reading) {
        return reading instanceof Reading.Computed
                && reading.figures().stream()
                        .flatMap(figure -> of(figure).stream())
                        .anyMatch(finding -> finding.rule() == RuleCode.UNLIKE_COMPARED);
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

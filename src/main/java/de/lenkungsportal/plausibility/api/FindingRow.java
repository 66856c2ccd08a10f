package de.lenkungsportal.plausibility.api;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as the API gives it, without names and comments. */
record FindingRow(
        String id,
        String ags,
        String municipality,
        RuleCode rule,
        Severity severity,
        FindingState state,
        String explanation,
        List<String> figures,
        List<String> sourcePlaces,
        @Nullable Instant decidedAt,
        Instant firstSeen) {

    static final List<String> COLUMNS = List.of(
            "ags",
            "municipality",
            "rule",
            "severity",
            "state",
            "explanation",
            "figures",
            "source_places",
            "decided_at",
            "first_seen");

    static FindingRow of(Finding finding, FindingTexts texts) {
        return new FindingRow(
                finding.id(),
                finding.ags(),
                finding.municipality(),
                finding.rule(),
                finding.severity(),
                finding.state(),
                texts.explanation(finding),
                finding.evidence().stream().map(Finding.Evidence::figureId).toList(),
                finding.places().stream().map(FindingRow::place).toList(),
                finding.decidedAt(),
                finding.firstSeen());
    }

    /** Figure ids separated by blanks, places by semicolons. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                ags,
                municipality,
                rule,
                severity,
                state,
                explanation,
                String.join(" ", figures),
                String.join("; ", sourcePlaces),
                decidedAt,
                firstSeen);
    }

    private static String place(SourcePlace place) {
        return place.source() + " " + place.place();
    }
}

package de.lenkungsportal.plausibility.api;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the API gives it, without names and comments.
 *
 * @param asOf of the document that is later than the Stichtag; null where it names none
 */
record FindingResource(
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
        Instant firstSeen,
        @Nullable Stand asOf) {

    static final Columns<FindingResource> COLUMNS = Columns.of(FindingResource.class)
            .without("id")
            .with("source_places", finding -> String.join("; ", finding.sourcePlaces()));

    static FindingResource of(Finding finding, FindingTexts texts) {
        return new FindingResource(
                finding.id(),
                finding.ags(),
                finding.municipality(),
                finding.rule(),
                finding.severity(),
                finding.state(),
                texts.explanation(finding),
                finding.evidence().stream().map(Finding.Evidence::figureId).toList(),
                finding.places().stream().map(FindingResource::place).toList(),
                finding.decidedAt(),
                finding.firstSeen(),
                finding.later());
    }

    private static String place(SourcePlace place) {
        return place.source() + " " + place.place();
    }
}

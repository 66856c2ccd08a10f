package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.SourcePlace;
import java.util.List;

/**
 * Two places of the sources that do not fit together, as someone found by reading.
 *
 * @param subject what does not fit, as a German sentence without the full stop
 * @param figures those of the area that the two places state, by id
 */
public record StatedContradiction(
        String id, String ags, Kind kind, String subject, Reading one, Reading other, List<String> figures) {

    /** What a place says, in short. */
    public record Reading(SourcePlace place, String says) {}

    /** What the two places are about. */
    public enum Kind {
        COUNT(Severity.WARNING),
        DATE(Severity.WARNING),
        ORDER(Severity.WARNING),
        PLACE(Severity.WARNING),
        SUM(Severity.WARNING),
        UNIT(Severity.WARNING),
        NAME(Severity.NOTICE),
        READING(Severity.NOTICE),
        ROLE(Severity.NOTICE),
        RULE(Severity.NOTICE),
        TARGET_GROUP(Severity.NOTICE),
        /** The concept for the Land recommends what a place does otherwise: no mistake, but to be known. */
        CONCEPT_VS_PRACTICE(Severity.NOTICE);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }
    }

    RuleCode rule() {
        return kind == Kind.CONCEPT_VS_PRACTICE ? RuleCode.CONCEPT_AND_PRACTICE : RuleCode.SOURCES_DISAGREE;
    }

    Severity severity() {
        return kind.severity;
    }
}

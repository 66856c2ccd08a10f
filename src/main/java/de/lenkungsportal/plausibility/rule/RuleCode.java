package de.lenkungsportal.plausibility.rule;

/** What a rule looks for; docs/methodology.md explains each in German. */
public enum RuleCode {
    BG_ABOVE_ELB,
    DATE_AFTER_SOURCE,
    PARTS_AGAINST_TOTAL,
    PLACES_DISAGREE,
    TWO_READINGS,
    DATES_DIFFER,
    DATE_UNCLEAR,
    DEVIATING_STAND,
    OUTDATED_STAND,
    UNLIKE_COMPARED,
    SOURCES_DISAGREE,
    CONCEPT_AND_PRACTICE
}

package de.lenkungsportal.intake;

/** Where people were looked after before, as Wuppertal counts it (002); ALL for a count that nobody divided. */
public enum Origin {
    ALL,
    ASYLBLG_OWN,
    ASYLBLG_OTHER,
    SGB_II_OTHER,
    UNKNOWN
}

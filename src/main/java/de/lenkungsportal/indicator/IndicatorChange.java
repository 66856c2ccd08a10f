package de.lenkungsportal.indicator;

/** What a write did to an entry of the catalogue: an indicator, or a dimension of profiles. */
public enum IndicatorChange {
    ENTERED,
    CHANGED,
    RETIRED,
    RESTORED;

    /** Its code in the audit trail. */
    String action(String subject) {
        return subject + "_" + name();
    }
}

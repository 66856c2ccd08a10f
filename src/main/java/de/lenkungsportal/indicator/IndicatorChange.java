package de.lenkungsportal.indicator;

/** What a write did to an indicator. */
public enum IndicatorChange {
    ENTERED,
    CHANGED,
    RETIRED,
    RESTORED;

    /** Its code in the audit trail. */
    String action() {
        return "INDICATOR_" + name();
    }
}

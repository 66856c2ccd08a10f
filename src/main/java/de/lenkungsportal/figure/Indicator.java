package de.lenkungsportal.figure;

/** What a figure measures. The sources add further indicators as they come in. */
public enum Indicator {
    CASELOAD,
    STAFF,
    INTAKE_FORECAST,
    SHARE_UNDER_25
}

package de.lenkungsportal.measure;

/**
 * For whom a measure is. U25 to HEALTH are the groups of Dortmund's project plan (002, "9.2. Spezialisierung nach
 * Zielgruppen"); COURSE_ACCESS and NO_COURSE_ACCESS tell those who may join an integration course from those who may not
 * (001, chapter on language; 000, Köln).
 */
public enum MeasureTargetGroup {
    U25,
    UE25,
    WOMEN,
    ACADEMICS,
    HEALTH,
    FAMILIES,
    NEW_EU_CITIZENS,
    MARKET_READY,
    COURSE_ACCESS,
    NO_COURSE_ACCESS
}

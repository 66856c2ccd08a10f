package de.lenkungsportal.figure;

/** What is counted. Two units are never added, ranked or drawn on one axis without a conversion that the user chose. */
public enum Unit {
    PERSON,
    CUSTOMER,
    ELB,
    BG,
    STAFF,
    PLACE,
    POST,
    PERCENT,
    /** Things: languages, partners, places of work. */
    COUNT,
    /** The value is n of 1 : n. */
    RATIO,
    EURO,
    MINUTE,
    HOUR,
    DAY,
    WORKING_DAY,
    WEEK,
    MONTH,
    YEAR;

    /** Whether small values could point at individuals and fall under the suppression rule. */
    public boolean countsPeople() {
        return this == PERSON || this == CUSTOMER || this == ELB || this == BG;
    }

    /** Whether values are whole by nature; all others may have decimals. */
    public boolean isWhole() {
        return countsPeople() || this == PLACE || this == COUNT;
    }
}

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
    PERCENT;

    /** Whether small values could point at individuals and fall under the suppression rule. */
    public boolean countsPeople() {
        return this == PERSON || this == CUSTOMER || this == ELB || this == BG;
    }
}

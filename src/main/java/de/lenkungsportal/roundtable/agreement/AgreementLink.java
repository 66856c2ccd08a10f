package de.lenkungsportal.roundtable.agreement;

/**
 * What an agreement is about, by kind and id.
 *
 * @param target id of the record
 */
public record AgreementLink(Kind kind, String target) {

    /** Kinds of records. */
    public enum Kind {
        MEASURE,
        PARTNER,
        FIGURE,
        FORECAST,
        MILESTONE
    }
}

package de.lenkungsportal.partner.partnership;

/** The columns of a list of partners. */
public enum ImportColumn {
    /** The municipality, which must be the own one. */
    AGS,
    NAME,
    KIND,
    CARRIER,
    WEBSITE,
    MAILBOX,
    /** 1, 2 or 3; if empty, the ring of the organisation kind applies. */
    RING,
    /** Codes or German words, parted by commas. */
    ROLES,
    /** Codes or German words, parted by commas; empty means that the form is not stated. */
    MODES,
    MODE_DETAIL,
    /** All ways of taking part in words, as an export has them: read to be compared only. */
    PARTICIPATION,
    DATA_EXCHANGE,
    LEGAL_GROUND,
    VALID_FROM,
    VALID_TO,
    /** Follows from the days; read to be compared only. */
    STATE,
    AS_OF,
    NOTE
}

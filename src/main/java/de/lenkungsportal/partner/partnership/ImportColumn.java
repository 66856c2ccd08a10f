package de.lenkungsportal.partner.partnership;

/** The columns of a list of partners. */
public enum ImportColumn {
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
    DATA_EXCHANGE,
    LEGAL_GROUND,
    VALID_FROM,
    VALID_TO,
    AS_OF,
    NOTE
}

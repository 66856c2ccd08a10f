package de.lenkungsportal.partner;

/** The columns of a list of partners. */
public enum ImportColumn {
    NAME,
    KIND,
    CARRIER,
    WEBSITE,
    MAILBOX,
    /** 1, 2 or 3; the ring of the kind when empty. */
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

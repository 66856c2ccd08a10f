package de.lenkungsportal.partner.partnership;

/** Whether data are exchanged with a partner. Not stated is not no. */
public enum DataExchange {
    YES,
    NO,
    NOT_STATED
}

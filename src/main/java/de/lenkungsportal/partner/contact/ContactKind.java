package de.lenkungsportal.partner.contact;

/** What a contact is: a function of the partner, never a person. */
public enum ContactKind {
    TEAM,
    MAILBOX,
    TELEPHONE,
    FAX
}

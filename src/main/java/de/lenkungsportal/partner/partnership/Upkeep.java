package de.lenkungsportal.partner.partnership;

/** Whether the reader keeps the records of this municipality, or looks at those of another one. */
public enum Upkeep {
    OWN,
    READING
}

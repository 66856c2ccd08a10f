package de.lenkungsportal.partner.ui;

/** Whether the reader keeps the records of this municipality, or looks at those of another one. */
enum Upkeep {
    OWN,
    READING
}

package de.lenkungsportal.partner.partnership;

/** A day on which a partner keeps office hours, in the order of the week. */
public enum Weekday {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN
}

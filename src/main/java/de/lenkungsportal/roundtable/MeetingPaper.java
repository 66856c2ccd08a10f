package de.lenkungsportal.roundtable;

/** What goes out of a meeting. */
public enum MeetingPaper {
    INVITATION,
    AGENDA,
    /** Niederschrift; of a meeting that was held. */
    MINUTES
}

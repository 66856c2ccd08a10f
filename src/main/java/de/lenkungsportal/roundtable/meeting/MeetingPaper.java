package de.lenkungsportal.roundtable.meeting;

/** Kind of paper that is issued for a meeting. */
public enum MeetingPaper {
    INVITATION,
    AGENDA,
    /** Niederschrift; of a meeting that was held. */
    MINUTES
}

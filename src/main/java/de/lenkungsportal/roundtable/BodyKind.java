package de.lenkungsportal.roundtable;

/** What kind of body it is. */
public enum BodyKind {
    ROUND_TABLE,
    /** Lenkungsgruppe or Steuerungsgruppe. */
    STEERING_GROUP,
    /** Steuerungskreis. */
    STEERING_CIRCLE,
    WORKING_GROUP,
    PROJECT_GROUP,
    /** Beirat. */
    ADVISORY_BOARD,
    NETWORK,
    CONFERENCE,
    /** A format that meets by a rule and has no name of its own, for example weekly talks. */
    REGULAR_MEETING,
    WORKSHOP_SERIES,
    /** Krisenstab and other bodies for a time. */
    TASK_FORCE
}

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
    TASK_FORCE;

    /** Steering groups and circles belong to the steering group, everything else to the coordination. */
    public BodyKeeper keeper() {
        return this == STEERING_GROUP || this == STEERING_CIRCLE ? BodyKeeper.STEERING_GROUP : BodyKeeper.COORDINATION;
    }
}

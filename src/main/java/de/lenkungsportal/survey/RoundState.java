package de.lenkungsportal.survey;

/** How far a round is. */
public enum RoundState {
    /** Being set up, asked of nobody. */
    PREPARED,
    /** Filled in and reviewed. */
    OPEN,
    /** Reviewed; handed in only by those who got a later due day. */
    CLOSED,
    /** Done: what is approved is changed only by a correction with a reason. */
    LOCKED
}

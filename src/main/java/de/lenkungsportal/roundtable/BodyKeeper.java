package de.lenkungsportal.roundtable;

/** Who writes the records of a body. */
public enum BodyKeeper {
    /** The coordinator of its municipality alone. */
    COORDINATION,
    /** The steering group, and the coordinator of its municipality. */
    STEERING_GROUP
}

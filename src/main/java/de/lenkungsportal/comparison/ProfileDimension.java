package de.lenkungsportal.comparison;

/** The text rows of the overview (000, S. 36), coded into categories. */
public enum ProfileDimension {
    LOCATION,
    TARGET_GROUP,
    FUNCTIONS,
    INVOLVEMENT,
    STRATEGY,
    ACCESS,
    TOPIC
}

package de.lenkungsportal.profile;

/** What a fact of a Steckbrief is about, in the order in which a Steckbrief is read. */
public enum ProfileFacet {
    ADDRESS,
    OPENING_HOURS,
    /** Mail addresses of functions, never of persons. */
    MAILBOX,
    LANGUAGES,
    START,
    TARGET_GROUP,
    /** Target groups by Rechtskreis, residence title and paragraph. */
    LEGAL_GROUP,
    TASK,
    STAFF,
    TRAINING,
    /** How people come in. */
    ACCESS,
    /** When they leave, and to whom they are handed over. */
    EXIT,
    PARTNER,
    /** What the place itself calls its difficulties or current topics. */
    DIFFICULTY,
    /** Where its work stands, and where it is heading. */
    STAND_OF_WORK
}

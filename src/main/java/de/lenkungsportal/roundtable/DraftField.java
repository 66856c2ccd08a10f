package de.lenkungsportal.roundtable;

/** What someone types while a meeting runs, field by field. */
public enum DraftField {
    NOTE,
    AGREEMENT_TITLE,
    AGREEMENT_RESPONSIBLE,
    AGREEMENT_DUE,
    /** Of what the agreement depends. */
    AGREEMENT_CONDITION,
    TASK_TITLE,
    TASK_RESPONSIBLE,
    TASK_DUE;
}

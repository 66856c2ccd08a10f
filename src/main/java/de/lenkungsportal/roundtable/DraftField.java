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

    /** Whether the field belongs to an agreement, or to a task, that is not yet on record. */
    boolean isOf(Agreement.Kind kind) {
        return name().startsWith(kind.name() + "_");
    }
}

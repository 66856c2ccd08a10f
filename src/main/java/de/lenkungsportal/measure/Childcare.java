package de.lenkungsportal.measure;

/** Whether childcare is provided during the measure. */
public enum Childcare {
    YES,
    NO,
    NOT_STATED
}

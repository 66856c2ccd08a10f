package de.lenkungsportal.measure;

/** Whether children are looked after meanwhile. */
public enum Childcare {
    YES,
    NO,
    NOT_STATED
}

package de.lenkungsportal.measure;

/** What becomes of a participant whose Rechtskreis changes meanwhile. The concept asks for UNTIL_END (001, Rahmenkonzept). */
public enum Continuation {
    YES,
    UNTIL_END,
    NO,
    NOT_STATED
}

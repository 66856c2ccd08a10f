package de.lenkungsportal.measure;

/** What happens to a participant whose Rechtskreis changes during the measure. The concept asks for UNTIL_END (001, Rahmenkonzept). */
public enum Continuation {
    YES,
    UNTIL_END,
    NO,
    NOT_STATED
}

package de.lenkungsportal.figure;

import java.util.List;

/** Which state of affairs a figure describes: how an Integration Point grows, then what others say that it should be or will be. */
public enum Stage {
    START,
    ACTUAL,
    AGREED,
    PLANNED,
    FULL_LOAD,
    RECOMMENDED,
    REQUIRED,
    FORECAST;

    /** The stages of an Integration Point itself, in their order; a recommendation of a source is none of them. */
    public static final List<Stage> OF_A_PLACE = List.of(START, ACTUAL, AGREED, PLANNED, FULL_LOAD);
}

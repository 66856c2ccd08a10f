package de.lenkungsportal.roundtable;

import java.util.Set;

/**
 * Which bodies; an empty set leaves that side open.
 *
 * @param level whose bodies
 * @param text part of the name, or of the name of the municipality
 */
public record BodyFilter(Set<String> ags, Set<BodyKind> kinds, Level level, String text) {

    /** Municipal bodies, those of the state, or both. */
    public enum Level {
        ANY,
        MUNICIPALITY,
        STATE
    }

    public static final BodyFilter ALL = new BodyFilter(Set.of(), Set.of(), Level.ANY, "");
}

package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.Later;
import java.util.Set;

/**
 * Which bodies; an empty set leaves that side open.
 *
 * @param level whose bodies
 * @param text part of the name, or of the name of the municipality
 * @param later whether bodies with a Stand after the Stichtag are among them
 */
public record BodyFilter(Set<String> ags, Set<BodyKind> kinds, Level level, String text, Later later) {

    /** Municipal bodies, those of the state, or both. */
    public enum Level {
        ANY,
        MUNICIPALITY,
        STATE
    }

    public static final BodyFilter ALL = new BodyFilter(Set.of(), Set.of(), Level.ANY, "", Later.SHOWN);

    /** The same filter with or without what is later. */
    public BodyFilter with(Later other) {
        return new BodyFilter(ags, kinds, level, text, other);
    }
}

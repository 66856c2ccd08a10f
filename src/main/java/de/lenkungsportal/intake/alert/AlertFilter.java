package de.lenkungsportal.intake.alert;

import java.util.Set;

/** Which alerts; an empty set means all. */
public record AlertFilter(Set<String> ags, Set<AlertKind> kinds, Set<Alert.State> states) {

    public static final AlertFilter OPEN = new AlertFilter(Set.of(), Set.of(), Set.of(Alert.State.OPEN));

    public static AlertFilter openOf(String ags) {
        return new AlertFilter(Set.of(ags), Set.of(), Set.of(Alert.State.OPEN));
    }
}

package de.lenkungsportal.intake.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a check changes in the stored alerts. An alert that goes on is never raised again. */
sealed interface AlertChange {

    record Raised(AlertFact fact) implements AlertChange {}

    /** The alert still holds with changed facts; an acknowledgement is kept. */
    record Updated(long id, AlertFact fact) implements AlertChange {}

    record Ended(long id, int version) implements AlertChange {}

    /** @param stored every open alert of the municipality, and every break that was ever raised */
    static List<AlertChange> between(List<Alert> stored, List<AlertFact> found) {
        var changes = new ArrayList<AlertChange>();
        var going = new HashSet<Long>();
        for (AlertFact fact : found) {
            Alert known = stored.stream()
                    .filter(alert -> isSame(alert, fact))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                changes.add(new Raised(fact));
            } else if (known.state() == Alert.State.OPEN) {
                going.add(known.id());
                if (!known.facts().equals(fact.facts()) || known.isSimulated() != fact.isSimulated()) {
                    changes.add(new Updated(known.id(), fact));
                }
            }
        }
        stored.stream()
                .filter(alert -> alert.state() == Alert.State.OPEN && !going.contains(alert.id()))
                .forEach(alert -> changes.add(new Ended(alert.id(), alert.version())));
        return changes;
    }

    private static boolean isSame(Alert alert, AlertFact fact) {
        if (!alert.key().equals(fact.key()) || alert.kind() != fact.kind()) {
            return false;
        }
        return fact.kind() == AlertKind.NEW_BREAK
                ? AlertRules.isSameBreak(
                        alert.subject(), fact.subject(), fact.key().frequency())
                : alert.subject().equals(fact.subject());
    }
}

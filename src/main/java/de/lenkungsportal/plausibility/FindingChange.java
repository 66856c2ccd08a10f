package de.lenkungsportal.plausibility;

import de.lenkungsportal.plausibility.rule.ArgumentCode;
import de.lenkungsportal.plausibility.rule.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run of the rules changes in the stored findings. */
sealed interface FindingChange {

    /** A new finding. */
    record Found(Suspicion suspicion) implements FindingChange {}

    /** It was decided, and now there are other readings or it is back: it is open again. */
    record Reopened(Suspicion suspicion, int version) implements FindingChange {}

    /** The state stays; a new version where the readings changed, so that nobody decides on the old ones. */
    record Updated(Suspicion suspicion, int version) implements FindingChange {}

    /** The finding no longer holds. */
    record Corrected(String id, int version) implements FindingChange {}

    /** Compares a run with what is stored about the same municipalities. */
    static List<FindingChange> between(List<StoredFinding> stored, List<Suspicion> run) {
        Map<String, StoredFinding> before =
                stored.stream().collect(Collectors.toMap(StoredFinding::id, Function.identity()));
        Map<String, Suspicion> now = new TreeMap<>();
        run.forEach(suspicion -> now.put(suspicion.id(), suspicion));
        var changes = new ArrayList<FindingChange>();
        now.forEach((id, suspicion) -> {
            StoredFinding old = before.get(id);
            if (old == null) {
                changes.add(new Found(suspicion));
            } else {
                compare(old, suspicion, changes);
            }
        });
        stored.stream()
                .filter(old -> old.state() != FindingState.CORRECTED && !now.containsKey(old.id()))
                .forEach(old -> changes.add(new Corrected(old.id(), old.version() + 1)));
        return changes;
    }

    private static void compare(StoredFinding old, Suspicion now, List<FindingChange> changes) {
        boolean sameReadings = old.fingerprint().equals(now.fingerprint());
        boolean decided =
                old.state() == FindingState.CORRECTED || (old.state() == FindingState.CONFIRMED && !sameReadings);
        if (decided) {
            changes.add(new Reopened(now, old.version() + 1));
        } else if (!sameReadings) {
            changes.add(new Updated(now, old.version() + 1));
        } else if (!sameWords(old, now)) {
            changes.add(new Updated(now, old.version()));
        }
    }

    private static boolean sameWords(StoredFinding old, Suspicion now) {
        return old.severity() == now.severity()
                && old.arguments()
                        .equals(now.arguments().stream()
                                .map(ArgumentCode::encode)
                                .toList())
                && old.places().equals(FindingRepository.places(now))
                && old.figures().equals(now.figures())
                && old.hidden().equals(now.hidden());
    }
}

package de.lenkungsportal.measure.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the measure that a row of a file means: by choice, by its id, or an own one by title and provider. */
final class StoredMeasures {

    private final Map<String, StoredMeasure> byId = new LinkedHashMap<>();
    private final Map<MeasureKey, List<StoredMeasure>> byKey = new HashMap<>();

    /** @param own municipality of the coordinator */
    StoredMeasures(List<StoredMeasure> all, String own) {
        for (StoredMeasure each : all) {
            byId.put(each.id(), each);
            if (each.isOfferedBy(own)) {
                byKey.computeIfAbsent(MeasureKey.of(each.content()), key -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /**
     * The measure that is meant, null for a new one.
     *
     * @param picked id that the person chose for the row, empty for a new measure, null where nobody chose
     */
    @Nullable StoredMeasure of(MeasureImportRow row, @Nullable String picked) {
        StoredMeasure chosen = byId.get(picked == null || picked.isEmpty() ? row.id() : picked);
        if (chosen != null) {
            return chosen;
        }
        List<StoredMeasure> same = byKey.getOrDefault(MeasureKey.of(row.content()), List.of());
        // Sources state a measure twice: the one that says the same is meant.
        return same.stream()
                .filter(each -> row.over(each.content()).equals(each.content()))
                .findFirst()
                .orElse(same.isEmpty() ? null : same.getFirst());
    }

    @Nullable StoredMeasure get(String id) {
        return byId.get(id);
    }
}

package de.lenkungsportal.source;

import de.lenkungsportal.comparison.SourceExtract;
import de.lenkungsportal.platform.store.SourcedRecord;
import de.lenkungsportal.platform.store.SourcedRecords;
import de.lenkungsportal.plausibility.PlausibilityService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of each source is in the portal, feature by feature.
 *
 * @param kinds code of a kind of records to their number by source
 * @param findings number of findings that still hold by source
 */
record TakenFromSources(
        Map<String, SourceExtract.Counts> extracts,
        SortedMap<String, Map<String, Integer>> kinds,
        Map<String, Integer> findings) {

    /** With one query a kind. */
    static TakenFromSources of(SourceExtract extract, List<SourcedRecords> kinds, PlausibilityService findings) {
        var byKind = new TreeMap<String, Map<String, Integer>>();
        kinds.forEach(kind -> byKind.put(kind.kind(), kind.counts()));
        return new TakenFromSources(extract.counts(), byKind, findings.bySource());
    }

    SourceExtract.Counts extract(String source) {
        return extracts.getOrDefault(source, SourceExtract.Counts.NONE);
    }

    SortedMap<String, Integer> records(String source) {
        var numbers = new TreeMap<String, Integer>();
        kinds.forEach((kind, bySource) -> {
            Integer number = bySource.get(source);
            if (number != null) {
                numbers.put(kind, number);
            }
        });
        return numbers;
    }

    int contradictions(String source) {
        return findings.getOrDefault(source, 0);
    }

    /** The records themselves, the kinds in the order of their codes; a kind that has none is left out. */
    static List<SourceDetails.Taken> from(String source, List<SourcedRecords> kinds) {
        var taken = new ArrayList<SourceDetails.Taken>();
        kinds.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(kind -> {
                    List<SourcedRecord> records = kind.of(source);
                    if (!records.isEmpty()) {
                        taken.add(new SourceDetails.Taken(kind.kind(), records));
                    }
                });
        return taken;
    }
}

package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.Reading.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a column of a file is read: one way for all its cells, found from the header and every value.
 *
 * @param key of the {@link Reading}
 * @param options keys of all ways in which the column can be read; one where there is no choice
 * @param isCertain false where a person has to choose before anything is written
 */
public record ColumnReading(String key, List<String> options, boolean isCertain) {

    public ColumnReading {
        options = List.copyOf(options);
    }

    /** The same by someone's choice. */
    ColumnReading chosen(String other) {
        return new ColumnReading(other, options, true);
    }

    static <T> ColumnReading of(CellType<T> type, ColumnSample sample) {
        List<Reading<T>> readings = type.readings();
        if (readings.size() == 1) {
            return new ColumnReading(
                    readings.getFirst().key(), List.of(readings.getFirst().key()), true);
        }
        Set<String> readable = readable(type, sample.values());
        List<Reading<T>> fitting = readings.stream()
                .filter(reading -> readable.stream()
                        .allMatch(text -> reading.read().apply(text).isPresent()))
                .toList();
        if (fitting.isEmpty()) {
            return mixed(readings, readable, type.preferred(sample));
        }
        Optional<Reading<T>> preferred = type.preferred(sample)
                .flatMap(key -> fitting.stream()
                        .filter(reading -> reading.key().equals(key))
                        .findFirst());
        List<Reading<T>> pool = best(fitting);
        Reading<T> first = preferred.orElse(pool.getFirst());
        boolean isCertain = first.rank() != Rank.ON_REQUEST
                && (preferred.isPresent() || options(pool, readable).size() == 1);
        List<String> fit = merged(options(fitting, readable), first.key());
        // Where only a way on request reads every cell, the usual ones are offered as well.
        boolean isLone = !isCertain && fit.size() == 1;
        return new ColumnReading(
                first.key(), isLone ? readings.stream().map(Reading::key).toList() : fit, isCertain);
    }

    /** The ways of the best rank that there is. */
    private static <T> List<Reading<T>> best(List<Reading<T>> fitting) {
        Rank best = fitting.stream()
                .map(Reading::rank)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return fitting.stream().filter(reading -> reading.rank() == best).toList();
    }

    /** No way reads every cell: the one that reads the most, and what it cannot read is wrong. */
    private static <T> ColumnReading mixed(
            List<Reading<T>> readings, Set<String> readable, Optional<String> preferred) {
        Reading<T> best = readings.getFirst();
        long most = -1;
        for (Reading<T> reading : readings) {
            long read = readable.stream()
                    .filter(text -> reading.read().apply(text).isPresent())
                    .count();
            long weight = read * 2 + (preferred.filter(reading.key()::equals).isPresent() ? 1 : 0);
            if (reading.rank() != Rank.ON_REQUEST && weight > most) {
                most = weight;
                best = reading;
            }
        }
        return new ColumnReading(best.key(), readings.stream().map(Reading::key).toList(), true);
    }

    private static <T> Set<String> readable(CellType<T> type, Set<String> values) {
        var readable = new HashSet<String>();
        for (String text : values) {
            if (!type.isNothing(text)
                    && type.readings().stream()
                            .anyMatch(reading -> reading.read().apply(text).isPresent())) {
                readable.add(text);
            }
        }
        return readable;
    }

    /** Ways that come to the same values are one. */
    private static <T> List<String> options(List<Reading<T>> fitting, Set<String> readable) {
        var options = new ArrayList<Reading<T>>();
        for (Reading<T> reading : fitting) {
            boolean isNew = options.stream()
                    .noneMatch(known -> readable.stream()
                            .allMatch(text -> known.read()
                                    .apply(text)
                                    .equals(reading.read().apply(text))));
            if (isNew) {
                options.add(reading);
            }
        }
        return options.stream().map(Reading::key).toList();
    }

    private static List<String> merged(List<String> options, String key) {
        if (options.contains(key)) {
            return options;
        }
        var more = new ArrayList<>(options);
        more.addFirst(key);
        return more;
    }
}

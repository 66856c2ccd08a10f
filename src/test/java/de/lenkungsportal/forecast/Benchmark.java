package de.lenkungsportal.forecast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The series of a benchmark folder: {@code series.csv} and {@code series_meta.csv}. */
record Benchmark(List<CountSeries> series) {

    /** History lengths that are scored. */
    static final List<Integer> LENGTHS = List.of(12, 24, 52);

    /** A kind of series, and where its forecasts begin: as SCORING.md of the benchmark says. */
    enum Track {
        M(Frequency.MONTH, 12, 6, 6),
        W(Frequency.WEEK, 52, 13, 8),
        C(Frequency.WEEK, 52, 26, 4);

        final Frequency frequency;
        final int horizon;
        private final int gap;
        private final int most;

        Track(Frequency frequency, int horizon, int gap, int most) {
            this.frequency = frequency;
            this.horizon = horizon;
            this.gap = gap;
            this.most = most;
        }

        /** Numbers of points before each scored origin. */
        List<Integer> origins(int length, int n) {
            int span = length - horizon - n;
            if (span < 0) {
                return List.of();
            }
            int count = Math.min(most, span / gap + 1);
            return count == 1
                    ? List.of(n + span)
                    : IntStream.range(0, count)
                            .mapToObj(at -> n + (int) Math.floor((double) at * span / (count - 1) + 0.5))
                            .toList();
        }
    }

    /** Whole periods without gaps. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record CountSeries(String id, Track track, String group, LocalDate start, double[] values) {

        History history(int origin, int n) {
            return History.ofCounts(
                    track.frequency,
                    track.frequency.plus(start, origin - n),
                    IntStream.range(origin - n, origin)
                            .mapToObj(at -> values[at])
                            .toList());
        }
    }

    static Benchmark read(Path folder) throws IOException {
        Map<String, List<NamedCsvRecord>> points = new HashMap<>();
        for (NamedCsvRecord point : rows(folder.resolve("series.csv"))) {
            points.computeIfAbsent(point.getField("series_id"), id -> new ArrayList<>())
                    .add(point);
        }
        return new Benchmark(rows(folder.resolve("series_meta.csv")).stream()
                .map(meta -> series(meta, Objects.requireNonNull(points.get(meta.getField("series_id")))))
                .toList());
    }

    private static CountSeries series(NamedCsvRecord meta, List<NamedCsvRecord> points) {
        return new CountSeries(
                meta.getField("series_id"),
                Track.valueOf(meta.getField("track")),
                meta.getField("group"),
                LocalDate.parse(points.getFirst().getField("period_start")),
                points.stream()
                        .mapToDouble(point -> Double.parseDouble(point.getField("value")))
                        .toArray());
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}

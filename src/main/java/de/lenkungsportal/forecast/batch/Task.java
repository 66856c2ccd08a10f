package de.lenkungsportal.forecast.batch;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.forecast.RefusedHistoryException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One forecast to make: the last {@code n} periods up to the origin, of which those without a row are gaps. */
final class Task {

    /** Fields that are equal in all rows of a task. */
    record Key(String series, Frequency frequency, int n, LocalDate origin, int horizon) {
        LocalDate first() {
            return frequency.plus(origin, 1L - n);
        }
    }

    private final Key key;
    private final Map<LocalDate, Observation> observations = new HashMap<>();

    Task(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    /** @param line where the row stands in the file */
    void add(LocalDate period, Observation observation, long line) throws BadTaskException {
        if (!key.frequency().isStart(period)) {
            throw new BadTaskException(key.frequency() == Frequency.WEEK ? "not-monday" : "not-first", line, period);
        }
        if (period.isBefore(key.first()) || period.isAfter(key.origin())) {
            throw new BadTaskException("outside", line, period, key.first(), key.origin());
        }
        if (observations.putIfAbsent(period, observation) != null) {
            throw new BadTaskException("duplicate", line, period, key.series());
        }
    }

    History history() throws BadTaskException {
        List<Observation> inOrder = IntStream.range(0, key.n())
                .mapToObj(at -> observations.getOrDefault(key.frequency().plus(key.first(), at), new Observation.Gap()))
                .toList();
        try {
            return new History(key.frequency(), key.first(), Collections.unmodifiableList(inOrder));
        } catch (RefusedHistoryException e) {
            throw new BadTaskException("refused." + e.reason(), key.series(), key.origin());
        }
    }
}

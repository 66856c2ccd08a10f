package de.lenkungsportal.ingest;

import java.util.List;

/** State of a job. */
public sealed interface JobState<T> {

    /** @param total 0 as long as it is not known */
    record Running<T>(int done, int total) implements JobState<T> {}

    record Done<T>(T result) implements JobState<T> {}

    /** Nothing was written; the sentence says what to do. */
    record Refused<T>(String messageKey, List<Object> arguments) implements JobState<T> {}

    /** Nothing was written. */
    record Cancelled<T>() implements JobState<T> {}
}

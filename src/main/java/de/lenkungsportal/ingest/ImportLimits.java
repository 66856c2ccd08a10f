package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.FileLimits;
import java.time.Duration;

/** How long an import may take and how much of it is kept; what a file may hold is said by {@link FileLimits}. */
public final class ImportLimits {

    public static final int MOST_ROWS = 100_000;
    public static final int LARGEST_MEGABYTES = FileLimits.LARGEST_MEGABYTES;
    public static final int LARGEST_BYTES = FileLimits.LARGEST_BYTES;

    static final Duration LONGEST_READING = Duration.ofSeconds(60);
    static final Duration LONGEST_CHECKING = Duration.ofMinutes(3);
    static final Duration LONGEST_WRITING = Duration.ofMinutes(10);

    /** Maximum messages about rows that are kept; all bad rows are counted. */
    static final int MOST_PROBLEMS = 10_000;

    private ImportLimits() {}
}

package de.lenkungsportal.ingest.sheet;

/**
 * How much a file may hold. A file comes from outside: it must not take the memory or the time of the portal, whatever it
 * claims to be.
 */
public final class FileLimits {

    public static final int MOST_COLUMNS = 200;
    public static final int LARGEST_MEGABYTES = 32;
    public static final int LARGEST_BYTES = LARGEST_MEGABYTES * 1024 * 1024;

    /** Maximum characters of a cell, the limit of spreadsheet programs. */
    static final int LONGEST_CELL = 32_767;

    /** Maximum cells of a CSV: more take longer to read than a person waits. */
    static final int MOST_CELLS = 1_500_000;

    /** The same of an XLSX or ODS, whose cells cost more; empty ones count. */
    static final int MOST_PACKED_CELLS = 600_000;

    static final int MOST_ENTRIES = 1_000;
    static final long LARGEST_UNPACKED = 256L * 1024 * 1024;

    /** Maximum bytes of the shared string table, which is held in memory. */
    static final long LARGEST_TEXTS = 64L * 1024 * 1024;

    /** Maximum compression ratio; tables of one repeated row come near 100. */
    static final int HIGHEST_RATIO = 250;

    /** Maximum sheets that are looked at. */
    static final int MOST_SHEETS = 50;

    /** Every spreadsheet program has so many rows. */
    static final int LAST_ROW = 1_048_576;

    static final int MOST_MERGES = 20_000;

    private FileLimits() {}
}

package de.lenkungsportal.source;

/**
 * Which sources to list.
 *
 * @param search part of title, publisher, event or number; everything when empty
 * @param notices which sources by their contradictions and defects
 */
public record SourceFilter(String search, Notices notices) {

    public static final SourceFilter ALL = new SourceFilter("", Notices.ALL);

    /** All sources, or only those in which something needs care. */
    public enum Notices {
        ALL,
        WITH_NOTICES
    }
}

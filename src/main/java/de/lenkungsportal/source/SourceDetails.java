package de.lenkungsportal.source;

import java.util.List;

/** Everything about one source but its figures, which come page by page. */
public record SourceDetails(Source source, List<SourceDefect> defects, List<SourceDate> dates) {}

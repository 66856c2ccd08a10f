package de.lenkungsportal.source;

/**
 * A mistake of the document itself.
 *
 * @param place slide, table row or chapter
 * @param finding what is wrong there
 * @param treatment what the portal makes of it
 */
public record SourceDefect(String id, String place, String finding, String treatment) {}

package de.lenkungsportal.platform.api;

/** What a list is asked for, and in which order. */
public record Sorted<F, S>(F filter, S order) {}

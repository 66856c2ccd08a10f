package de.lenkungsportal.measure;

import java.time.Instant;

/** An earlier version of a measure, which stays in the database whole. */
public record MeasureVersion(int version, Instant replacedAt, String title, MeasureStatus status) {}

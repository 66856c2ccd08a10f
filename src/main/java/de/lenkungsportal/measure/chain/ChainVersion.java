package de.lenkungsportal.measure.chain;

import java.time.Instant;

/** An earlier version of a chain, which stays in the database whole. */
public record ChainVersion(int version, Instant replacedAt, String title, int measures) {}

package de.lenkungsportal.platform;

import java.time.Instant;

/**
 * What a record said before a change.
 *
 * @param replacedAt when the next version took its place, in real time
 */
public record EarlierVersion<C>(int version, Instant replacedAt, C content) {}

package de.lenkungsportal.measure.demand;

import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;

/**
 * Demand as a municipality enters it.
 *
 * @param persons from 0
 * @param asOf when this was known
 */
public record DemandChange(
        @Nullable Integer persons, @Nullable String note, Stand asOf) {}

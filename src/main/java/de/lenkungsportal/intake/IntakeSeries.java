package de.lenkungsportal.intake;

import java.time.LocalDate;

/**
 * What a series holds.
 *
 * @param first first day of the earliest entry
 * @param last last day of the latest entry: what comes after it is not reported yet
 * @param simulated how many of the entries are simulated
 */
public record IntakeSeries(SeriesKey key, LocalDate first, LocalDate last, long entries, long simulated) {}

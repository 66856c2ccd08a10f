package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Stand;

/**
 * One survey among the cities.
 *
 * @param id the month of its Stand, for example 2016-03, with a suffix where a month has more than one
 */
public record SurveyRound(String id, String title, Stand asOf) {}

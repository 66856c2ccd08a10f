package de.lenkungsportal.comparison;

/**
 * One survey among the cities.
 *
 * @param id year and month of the survey, for example 2016-03
 */
public record SurveyRound(String id, String title) {}

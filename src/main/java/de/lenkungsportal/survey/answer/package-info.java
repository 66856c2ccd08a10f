/** Filling in: what a municipality answers in a round, by form, file and API, until it hands in. */
@NullMarked
package de.lenkungsportal.survey.answer;

import org.jspecify.annotations.NullMarked;

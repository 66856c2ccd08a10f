/** Rounds of a survey: setting one up, who takes part, and its steps from opening to the lock. */
@NullMarked
package de.lenkungsportal.survey.round;

import org.jspecify.annotations.NullMarked;

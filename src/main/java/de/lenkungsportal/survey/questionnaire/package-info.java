/** Questionnaires: what is asked in a round, each one based on the Fassung before. */
@NullMarked
package de.lenkungsportal.survey.questionnaire;

import org.jspecify.annotations.NullMarked;

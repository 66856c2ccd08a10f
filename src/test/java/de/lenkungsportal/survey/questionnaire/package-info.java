@NullMarked
package de.lenkungsportal.survey.questionnaire;

import org.jspecify.annotations.NullMarked;

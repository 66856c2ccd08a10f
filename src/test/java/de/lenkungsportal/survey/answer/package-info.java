@NullMarked
package de.lenkungsportal.survey.answer;

import org.jspecify.annotations.NullMarked;

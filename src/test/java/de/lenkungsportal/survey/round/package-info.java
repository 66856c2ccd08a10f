@NullMarked
package de.lenkungsportal.survey.round;

import org.jspecify.annotations.NullMarked;

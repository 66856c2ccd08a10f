/** Alerts where a forecast leaves its band, and what a city says to them. */
@NullMarked
package de.lenkungsportal.intake.alert;

import org.jspecify.annotations.NullMarked;
